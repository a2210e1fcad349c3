import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { ChosenHit } from "@/lib/finder/choose";
import type { PlaceSpot } from "@/lib/places/spot";
import { ChooseForm } from "./choose-form";
import { GroupRow, type GroupShown } from "./group-row";
import { twoClocks } from "./group-times";
import { PlacesFrom } from "./groups-form";
import { GroupsWays } from "./groups-page";
import type { GroupsState } from "./groups-state";
import { spotName, zoneName } from "./names";

const t = words("groups");

/** Groups that were chosen by answers, each with why. */
export type ChosenShown = {
  readonly rows: readonly (GroupShown & { readonly why: ChosenHit })[];
  readonly spot: PlaceSpot | null;
  readonly km: number;
  readonly zone: string | null;
  readonly state: GroupsState;
};

/** A short list: why each fits, what is not known, and words to ask with. */
export function ChosenGroups({ chosen, today }: { chosen: ChosenShown; today: Date }) {
  const { rows, spot, km, zone, state } = chosen;
  return (
    <div className="stack">
      <h1>{t("chosen-heading")}</h1>
      {spot ? <p className="lead">{t("found-near", { km, place: spotName(spot) })}</p> : null}
      {zone && twoClocks(rows.map(({ group }) => group)) ? (
        <p className="hint">{t("in-zone", { zone: zoneName(zone) })}</p>
      ) : null}
      {rows.length === 0 ? <p>{t("chosen-none")}</p> : null}
      <ul className="plain-list stack">
        {rows.map(({ why, ...row }) => (
          <GroupRow key={row.group.id} {...row} zoned={zone !== null} level="h2" today={today}>
            <Why {...why} />
          </GroupRow>
        ))}
      </ul>
      <Fold title={t("choose-again")} open={rows.length === 0}>
        <ChooseForm state={state} />
      </Fold>
      <GroupsWays here="choose" />
      <PlacesFrom />
    </div>
  );
}

const ALSO = ["newcomers", "confirmed", "soon"] as const;

function Why(hit: ChosenHit) {
  const of = (fit: ChosenHit["answers"][number]["fit"]) => hit.answers.filter((one) => one.fit === fit);
  const named = (list: ChosenHit["answers"]) => list.map(({ question }) => t(`chosen-about.${question}`)).join(", ");
  const [fits, not, unknown] = [of("fits"), of("does-not"), of("not-known")];
  return (
    <>
      <p>
        {fits.length > 0 ? t("chosen-fits", { what: named(fits) }) : null}{" "}
        {not.length > 0 ? t("chosen-not", { what: named(not) }) : null}{" "}
        {unknown.length > 0 ? t("chosen-unknown", { what: named(unknown) }) : null}{" "}
        {ALSO.filter((also) => hit[also])
          .map((also) => t(`chosen-also.${also}`))
          .join(" ")}
      </p>{" "}
      {unknown.length > 0 ? (
        <Fold title={t("say-title")}>
          <p>
            {t("say-start")} {unknown.map(({ question }) => t(`say.${question}`)).join(" ")}
          </p>
        </Fold>
      ) : null}
    </>
  );
}
