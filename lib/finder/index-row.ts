import { type MeetingMode, PROGRAMMES, type Programme, type Way } from "@/lib/groups/limits";
import { bitOf } from "@/lib/groups/traits";
import type { PauseDates } from "./rhythm";

/** What the index needs of one meeting and its group. */
export type IndexRow = {
  readonly groupId: string;
  readonly programme: string;
  readonly lat: number | null;
  readonly lng: number | null;
  /** The last day on which its list named it or a volunteer checked it, in days since 1970. */
  readonly confirmed: number | null;
  readonly day: number | null;
  readonly minute: number | null;
  readonly weeks: number | null;
  readonly zone: string;
  readonly mode: MeetingMode;
  readonly yes: number;
  readonly no: number;
  readonly languages: readonly string[];
  readonly pauses: readonly PauseDates[];
};

const WAYS_OF: Readonly<Record<MeetingMode, readonly Way[]>> = {
  in_person: ["room"],
  online: ["screen"],
  hybrid: ["room", "screen"],
  phone: ["phone"],
  inactive: [],
};

/** How one can be there. */
export const waysOf = (mode: MeetingMode): readonly Way[] => WAYS_OF[mode];

/** A programme that this version does not know is another one. */
export const programmeOf = (text: string): Programme => PROGRAMMES.find((one) => one === text) ?? "other";

/** Traits as they are, and as they follow: where there is no screen nobody must turn a camera on. */
export function traitsKnown({ mode, yes, no }: Pick<IndexRow, "mode" | "yes" | "no">): { yes: number; no: number } {
  const camera = bitOf("camera");
  return waysOf(mode).includes("screen") || yes & camera ? { yes, no } : { yes, no: no | camera };
}
