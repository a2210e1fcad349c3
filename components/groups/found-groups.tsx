import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { AskedPart } from "@/lib/finder/asked-parts";
import type { GroupCounts, Tally } from "@/lib/finder/counts";
import type { Address } from "@/lib/kernel/addresses";
import type { PlaceSpot } from "@/lib/places/spot";
import { GroupRow, type GroupShown } from "./group-row";
import { twoClocks } from "./group-times";
import { GroupsForm, PlacesFrom } from "./groups-form";
import type { GroupsState } from "./groups-state";
import { KeepSearch } from "./keep-search";
import { spotName, zoneName } from "./names";
import { NothingFits, type OfferedAddress, partText } from "./nothing-fits";

const t = words("groups");

/** A group with what was asked for and is not known of it. */
export type FoundRow = GroupShown & { readonly notKnown: readonly AskedPart[] };

/** What a search found. */
export type FoundGroupsShown = {
  readonly tally: Tally;
  readonly rows: readonly FoundRow[];
  readonly counts: GroupCounts;
  readonly offered: readonly OfferedAddress[];
  /** How many things were asked for. */
  readonly wishes: number;
  readonly spot: PlaceSpot | null;
  readonly km: number;
  /** IANA; null: nobody knows the reader's. */
  readonly zone: string | null;
  readonly state: GroupsState;
};

type Props = {
  found: FoundGroupsShown;
  /** Where one asks for an address that lasts; null: this is one. */
  keep: Address | null;
  today: Date;
};

/** Who fits, then of whom not all is known; the form again, with what each choice would find. */
export function FoundGroups({ found, keep, today }: Props) {
  const { tally, rows, offered, wishes, spot, km, zone, counts, state } = found;
  const fits = rows.filter(({ notKnown }) => notKnown.length === 0);
  const ask = rows.filter(({ notKnown }) => notKnown.length > 0);
  return (
    <div className="stack">
      <h1>{t("found", { n: tally.fits })}</h1>
      <FoundWhere spot={spot} km={km} far={has(state, "ways", FROM_ANYWHERE)} />
      <Zone
        zone={zone}
        twoClocks={twoClocks(rows.map(({ group }) => group))}
        asked={has(state, "days") || has(state, "times")}
      />
      {tally.fits === 0 ? <NothingFits wishes={wishes} offered={offered} /> : null}
      {fits.length > 0 ? <Rows title={t("fits")} rows={fits} zoned={zone !== null} today={today} /> : null}
      {ask.length > 0 ? (
        <Rows title={t("ask")} why={t("ask-why")} rows={ask} zoned={zone !== null} today={today} />
      ) : null}
      {tally.fits + tally.notKnown > rows.length ? <p className="quiet">{t("first-of", { n: rows.length })}</p> : null}
      <Fold title={t("change")} open={rows.length === 0}>
        <GroupsForm state={state} counts={counts} />
      </Fold>
      <KeepSearch keep={keep} />
      <PlacesFrom />
    </div>
  );
}

const FROM_ANYWHERE = ["screen", "phone"];
const has = ({ form }: GroupsState, field: string, of?: readonly string[]): boolean =>
  (form.values[field] ?? []).some((value) => of?.includes(value) ?? true);

/** Where it was looked. `far`: also for what is joined from anywhere. */
function FoundWhere({ spot, km, far }: { spot: PlaceSpot | null; km: number; far: boolean }) {
  if (!spot) return null;
  return (
    <p className="lead">
      {t("found-near", { km, place: spotName(spot) })} {far ? t("found-calls") : null}
    </p>
  );
}

/** On whose clock it was looked, where that shows. */
function Zone({ zone, twoClocks: two, asked }: { zone: string | null; twoClocks: boolean; asked: boolean }) {
  if (zone === null) return asked ? <p className="hint">{t("no-zone")}</p> : null;
  return two ? <p className="hint">{t("in-zone", { zone: zoneName(zone) })}</p> : null;
}

type RowsProps = { title: string; why?: string; rows: readonly FoundRow[]; zoned: boolean; today: Date };

function Rows({ title, why, rows, zoned, today }: RowsProps) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {why ? <p className="quiet">{why}</p> : null}
      <ul className="plain-list stack">
        {rows.map(({ notKnown, ...row }) => (
          <GroupRow key={row.group.id} {...row} zoned={zoned} today={today}>
            {notKnown.length > 0 ? <p>{t("unknown", { what: notKnown.map(partText).join(", ") })}</p> : null}
          </GroupRow>
        ))}
      </ul>
    </section>
  );
}
