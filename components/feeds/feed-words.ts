import { words } from "@/components/words";
import type { FeedFailure, LookReason } from "@/lib/feeds/refusals";
import { EVERY } from "@/lib/groups-desk/limits";
import type { SourceLine } from "@/lib/groups-desk/source-list";

const t = words("feeds");

/** How often a list is read: 'once a day'. */
export function everyText(hours: number | null): string {
  const known = ([6, 12, 24, 168] as const).find((one) => one === hours);
  if (known !== undefined) return t(`every-${known}`);
  return hours === null ? t("every-0") : t("every-n", { n: hours });
}

/** The choices of how often, and the one that a list has when it is none of them. */
export function everyChoices(now: number | null = null): { value: string; label: string }[] {
  const other = now !== null && !EVERY.some((one) => one === String(now)) ? [String(now)] : [];
  return [...EVERY, ...other].map((value) => ({ value, label: everyText(value === "" ? null : Number(value)) }));
}

export function stateText({ state, hours }: Pick<SourceLine, "state" | "hours">): string {
  return state === "on" ? t("state-on", { every: everyText(hours) }) : t(`state-${state}`);
}

/** Why a list was not taken, as a sentence. */
export const whyText = (why: FeedFailure | LookReason): string => t(`why-${why}`);
