import type { MeetingMode, Programme, WeekOfMonth } from "@/lib/groups/limits";
import type { Trait } from "@/lib/groups/traits";
import type { LocalTime } from "./local-time";

/** A way out of this site. `service`: who sees whoever follows it. */
export type WayOut = { readonly address: string; readonly service: string };

/** One time at which a group meets, as its page tells it. */
export type ShownMeeting = {
  readonly id: string;
  /** Beside the group's; else empty. */
  readonly name: string;
  readonly mode: MeetingMode;
  /** 0 is Sunday; null: by appointment. */
  readonly day: number | null;
  /** From midnight, on the clock of `zone`; null: not said. */
  readonly minute: number | null;
  /** Minutes. */
  readonly length: number;
  /** Null: every week. */
  readonly weeks: readonly WeekOfMonth[] | null;
  readonly zone: string;
  /** Neither its list nor its room says which zone: it is the one usual in its list. */
  readonly zoneGuessed: boolean;
  /** The next three. */
  readonly starts: readonly LocalStart[];
  readonly yes: readonly Trait[];
  readonly no: readonly Trait[];
  /** ISO 639. */
  readonly languages: readonly string[];
  readonly link: WayOut | null;
  readonly dialIn: string | null;
  readonly note: string;
};
export type LocalStart = { readonly at: Date; readonly there: LocalTime };

/** What of a group's page stands in its row, and in those of its lists. */
export type ShownGroupRow = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly venue: string;
  readonly street: string;
  readonly town: string;
  readonly region: string;
  readonly country: string;
  readonly postcode: string;
  /** The point is the town's, not the room's. */
  readonly approximate: boolean;
  /** The name of its list; null: one of our own. */
  readonly list: string | null;
  /** Invented, for the demonstration. */
  readonly invented: boolean;
  /** The last day on which its list named it, since when it has not, and when a volunteer checked it. */
  readonly listedOn: Date | null;
  readonly lostOn: Date | null;
  readonly checkedOn: Date | null;
  /** The names of other lists that have it. */
  readonly alsoListedBy: readonly string[];
};
/** A group, as everybody sees it on its page. */
export type ShownGroup = ShownGroupRow & {
  readonly programme: Programme;
  readonly website: WayOut | null;
  readonly meetings: readonly ShownMeeting[];
};
