import { type Address, at, isAt, type PageAddress } from "@/lib/kernel/addresses";

const PLACES = [
  ["thread", at.thread],
  ["start", at.openThread],
  ["inbox", at.inbox],
  ["waiting", at.waiting],
  ["me", at.me],
  ["account", at.account],
  ["leaving", at.leaving],
  ["notes", at.contentNotes],
  ["profile", at.ownProfile],
  ["drafts", at.drafts],
  ["copy", at.export],
  ["erase", at.erase],
  ["words", at.newKey],
  ["milestone", at.shareMilestone],
  ["stone", at.milestone],
  ["desk", at.desk],
  ["invitation", at.invite],
] as const satisfies readonly (readonly [string, Pick<PageAddress, "pattern">])[];

/** Where signing in leads; `written`: to one's own words, which came along. */
export type PlaceAfter = (typeof PLACES)[number][0] | "written";

/** The kind of place, and nothing that anybody wrote there; null where nothing more is known than the wish to come in. */
export function placeAfter(to: Address | null, carried: string | null): PlaceAfter | null {
  if (carried !== null) return "written";
  return PLACES.find(([, place]) => to !== null && isAt(to, place))?.[0] ?? null;
}
