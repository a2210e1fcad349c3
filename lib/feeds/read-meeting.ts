import type { MeetingMode, Programme } from "@/lib/groups/limits";
import type { RecordRefusal } from "./refusals";

/** One time at which a group meets, as a list says it, made plain: all that is ever taken from a record. */
export type ReadMeeting = {
  /** What the list knows it by; of a record with several days each has its own. */
  readonly foreignId: string;
  /** The same for all times of one group, from run to run. */
  readonly key: string;
  readonly name: string;
  /** The group's, where the list says it beside the meeting's; else empty. */
  readonly groupName: string;
  readonly about: string;
  readonly venue: string;
  readonly street: string;
  readonly town: string;
  readonly region: string;
  /** ISO 3166, two capital letters; empty where it is not known. */
  readonly country: string;
  readonly postcode: string;
  readonly lat: number | null;
  readonly lng: number | null;
  /** The point is the town's, not the room's. */
  readonly approximate: boolean;
  readonly website: string | null;
  /** 0 is Sunday; null: by appointment. */
  readonly day: number | null;
  /** From midnight, on the clock of its zone. */
  readonly minute: number | null;
  /** Minutes. */
  readonly length: number;
  /** Bits: 1 the first week of a month … 16 the fifth, 32 the last; null: every week. */
  readonly weeks: number | null;
  readonly mode: MeetingMode;
  readonly zone: string;
  readonly zoneFrom: "said" | "point" | "source";
  /** Bits of lib/groups/traits.ts. */
  readonly yes: number;
  readonly no: number;
  /** ISO 639. */
  readonly languages: readonly string[];
  /** As the list writes them. */
  readonly codes: readonly string[];
  readonly link: string | null;
  readonly dialIn: string | null;
  readonly note: string;
};

/** What a record was read as. `id` is empty where it has none that can be told to a volunteer. */
export type RecordRead =
  | { readonly ok: true; readonly meetings: readonly ReadMeeting[] }
  | { readonly ok: false; readonly refusal: RecordRefusal; readonly id: string };

/** The zone of a point on earth; null where it is not known, as on the open sea. */
export type ZoneAt = (point: { readonly lat: number; readonly lng: number }) => string | null;

/** What a reader has to know of the list. */
export type ListContext = {
  readonly programme: Programme;
  /** For meetings that say none and have no room. */
  readonly zone: string;
  readonly zoneAt: ZoneAt;
};

/** Ends the reading of a record; what reads records turns it into a value. */
export class RecordError extends Error {
  constructor(readonly refusal: RecordRefusal) {
    super(refusal);
  }
}
