import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import type { Address } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import { ChosenGroups, type ChosenShown } from "./chosen-groups";
import { FoundGroups, type FoundGroupsShown } from "./found-groups";
import { GroupsForm, PlacesFrom } from "./groups-form";

const t = words("groups");

/** What an address of the finder shows. */
export type GroupsShown =
  | { readonly kind: "found"; readonly found: FoundGroupsShown }
  | { readonly kind: "chosen"; readonly chosen: ChosenShown };

type Props = {
  /** Null: no group is known here, or the address does not open. */
  shown: GroupsShown | null;
  opened: boolean;
  keep: Address | null;
  today: Date;
};

/** A search behind a sealed address; what to do where it is over, or nothing is known yet. */
export function SealedGroups({ shown, opened, keep, today }: Props) {
  if (shown?.kind === "found") return <FoundGroups found={shown.found} keep={keep} today={today} />;
  if (shown?.kind === "chosen") return <ChosenGroups chosen={shown.chosen} today={today} />;
  return (
    <section className="stack">
      <h1>{t("heading")}</h1>
      {opened ? (
        <p role="status">{t("unready")}</p>
      ) : (
        <Notice title={t("expired-title")}>
          <p>{t("expired")}</p>
        </Notice>
      )}
      <GroupsForm state={{ form: blankForm, spots: [], guessed: false }} />
      <PlacesFrom />
    </section>
  );
}
