import type { ReactNode } from "react";
import { Day } from "@/components/day";
import { words } from "@/components/words";
import type { TraitChoice } from "@/lib/finder/limits";
import type { GroupResult } from "@/lib/finder/results";
import { at } from "@/lib/kernel/addresses";
import { GroupTimes } from "./group-times";

const t = words("groups");

/** A group as a list shows it. `told`: the few traits that are told of it. */
export type GroupShown = { readonly group: GroupResult; readonly told: readonly TraitChoice[] };

type Props = GroupShown & { zoned: boolean; today: Date; level?: "h2" | "h3"; children?: ReactNode };

/** When, how, how far, what it is like, and how that is known. */
export function GroupRow({ group, told, zoned, today, level: Heading = "h3", children }: Props) {
  const place = [group.venue, group.town].filter((part) => part !== "").join(", ");
  const away = group.withinKm;
  return (
    <li className="card stack">
      <Heading>
        <a href={at.group(group.id)}>{group.name}</a>
      </Heading>{" "}
      <p>
        <strong>
          <GroupTimes group={group} zoned={zoned} today={today} />
        </strong>
        {". "}
        {group.otherTimes > 0 ? <span className="quiet">{t("also", { n: group.otherTimes })}</span> : null}
      </p>{" "}
      <p>
        {t(`how.${group.mode}`)}
        {place === "" || group.mode === "online" || group.mode === "phone" ? null : `: ${place}`}
        {away === null ? null : `, ${t(group.approximate ? "away-town" : "away", { km: away })}`}.{" "}
        {told.length === 0 ? null : sentence(told.map((choice) => t(`trait.${choice}`)).join("; "))}
      </p>{" "}
      {children} <Confirmed group={group} today={today} />
    </li>
  );
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** How it is known that the group is there: three ways, or none. */
function Confirmed({ group: { listedOn, lostOn, checkedOn, programme }, today }: { group: GroupResult; today: Date }) {
  const day = (date: Date) => () => <Day date={date} today={today} />;
  return (
    <p className="hint">
      {t(`programme.${programme}`)}. {lostOn ? t("lost") : listedOn ? t.rich("listed", { day: day(listedOn) }) : null}{" "}
      {checkedOn ? t.rich("volunteer", { day: day(checkedOn) }) : null}
      {listedOn || lostOn || checkedOn ? null : t("unconfirmed")}
    </p>
  );
}
