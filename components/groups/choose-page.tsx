import { words } from "@/components/words";
import { ChooseForm } from "./choose-form";
import { PlacesFrom } from "./groups-form";
import { GroupsWays } from "./groups-page";
import type { GroupsState } from "./groups-state";

const t = words("groups");

/** Help to choose, for somebody who has never been to a group. */
export function ChoosePage({ state }: { state: GroupsState }) {
  return (
    <section className="stack">
      <h1>{t("choose-heading")}</h1>
      <p className="lead">{t("choose-lead")}</p>
      <ChooseForm state={state} />
      <GroupsWays here="choose" />
      <PlacesFrom />
    </section>
  );
}
