import { TRAITS } from "@/lib/groups/traits";
import { itemsOf } from "./bits";
import { countMeeting } from "./count-meeting";
import type { GroupCounts, Tally } from "./counts";
import { countsOf, withoutEach } from "./counts";
import { type GroupIndex, groupIdAt } from "./group-index";
import { RESULTS, WISH_PARTS } from "./limits";
import { compareHits, FirstFew, type HitRank, isPast } from "./nearest";
import { readyWish } from "./ready-wish";
import { GroupTallies } from "./tallies";
import { Weighing } from "./weighing";
import type { GroupWish, WishPart } from "./wish";

/** A group that was found, with what is known of the one of its meetings that fits best. */
export type GroupHit = {
  readonly id: string;
  /** What was wished for and is not known of it; nothing: it fits. */
  readonly notKnown: readonly WishPart[];
  /** To its room, where a place was asked for and the room is meant. */
  readonly km: number | null;
  /** Which of its meetings: by its next start (milliseconds; null: none is known) and its traits. */
  readonly meeting: MeetingMark;
};

/** What tells a group's meetings apart without their ids. */
export type MeetingMark = { readonly next: number | null; readonly yes: number; readonly no: number };

export type GroupsFound = Tally & {
  /** The first 20: who fits before of whom not all is known; nearer, or else sooner, before later. */
  readonly hits: readonly GroupHit[];
  /** What each single choice would find, all other wishes as they are. */
  readonly counts: GroupCounts;
  /** What would be found without each single wish, most first. */
  readonly without: readonly (Tally & { readonly part: WishPart })[];
};

/** A meeting that may be shown, by its place in the index, with what is not known of it as bits. */
export type Candidate = HitRank & {
  readonly meeting: number;
  readonly unknown: number;
  readonly unknownTraits: number;
};

/** Finds groups in one pass over all of them. */
export function searchGroups(index: GroupIndex, wish: GroupWish, now: Date): GroupsFound {
  const ready = readyWish(index, wish, now);
  const weighing = new Weighing(index, ready);
  const tallies = new GroupTallies(ready.traits);
  const first = new FirstFew<Candidate>(RESULTS, compareHits);
  for (let group = 0; group < index.groups; group += 1) {
    if (!weighing.readGroup(group)) continue;
    let best: Candidate | null = null;
    const end = index.first[group + 1] ?? 0;
    for (let meeting = index.first[group] ?? 0; meeting < end; meeting += 1) {
      weighing.readMeeting(meeting);
      countMeeting(index, ready, weighing, tallies, group, meeting);
      const { out, outTraits, unknown, unknownTraits } = weighing;
      if (out !== 0 || outTraits !== 0) continue;
      const rank = unknown === 0 && unknownTraits === 0 ? 0 : 1;
      const next = index.slots.next[index.slot[meeting] ?? 0] ?? Number.POSITIVE_INFINITY;
      const km = weighing.sortKm();
      // An object for each of very many meetings would cost more than all else.
      if (isPast(first.last, rank, km, next)) continue;
      const one = { rank, km, next, group, meeting, unknown, unknownTraits };
      if (!best || compareHits(one, best) < 0) best = one;
    }
    tallies.endGroup();
    if (best) first.offer(best);
  }
  tallies.end();
  return {
    fits: tallies.fits,
    notKnown: tallies.shown - tallies.fits,
    hits: first.items.map((one) => hitOf(index, one)),
    counts: countsOf(index, ready, tallies),
    without: withoutEach(ready, tallies),
  };
}

/** A group and one of its meetings, as it is handed on. */
export function hitOf(index: GroupIndex, found: Omit<Candidate, "rank">): GroupHit {
  const { group, meeting, km, next, unknown, unknownTraits } = found;
  return {
    id: groupIdAt(index, group),
    notKnown: [...itemsOf(WISH_PARTS, unknown), ...itemsOf(TRAITS, unknownTraits)],
    km: Number.isFinite(km) ? km : null,
    meeting: { next: Number.isFinite(next) ? next : null, yes: index.yes[meeting] ?? 0, no: index.no[meeting] ?? 0 },
  };
}
