import { Day } from "@/components/day";
import { words } from "@/components/words";
import type { ShownGroup } from "@/lib/finder/shown-group";
import { listText } from "./said-words";

const t = words("group");

/** Who has said that this group is there, and when: each kind of it by itself. */
export function GroupConfirmed({ group }: { group: ShownGroup }) {
  const { listedOn, lostOn, checkedOn, list, alsoListedBy } = group;
  const nobody = lostOn === null && listedOn === null && checkedOn === null;
  return (
    <section className="stack" aria-labelledby="confirmed">
      <h2 id="confirmed">{t("confirmed")}</h2>
      {lostOn === null && listedOn !== null ? <p>{t.rich("listed", { day: () => <Day date={listedOn} /> })}</p> : null}{" "}
      {lostOn === null ? null : <p>{t.rich("lost", { day: () => <Day date={lostOn} /> })}</p>}{" "}
      {checkedOn === null ? null : <p>{t.rich("checked", { day: () => <Day date={checkedOn} /> })}</p>}{" "}
      {nobody || (lostOn !== null && checkedOn === null) ? <p>{t("unconfirmed")}</p> : null}{" "}
      {list === null ? null : (
        <p className="hint">
          <bdi>{t("list", { list })}</bdi>
        </p>
      )}{" "}
      {alsoListedBy.length === 0 ? null : (
        <p className="hint">
          <bdi>{t("also", { lists: listText(alsoListedBy) })}</bdi>
        </p>
      )}
    </section>
  );
}
