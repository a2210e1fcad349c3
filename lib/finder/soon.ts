import { PROGRAMMES } from "@/lib/groups/limits";
import { bitOf } from "@/lib/groups/traits";
import { hours, minutes } from "@/lib/kernel/time";
import type { GroupIndex } from "./group-index";
import { SOON_HOURS, SOON_OF_ONE_PROGRAMME, SOON_SHOWN } from "./limits";
import { FirstFew } from "./nearest";
import { type GroupHit, hitOf } from "./search";
import { FROM_ANYWHERE } from "./weighing";

type Beginning = { readonly group: number; readonly meeting: number; readonly next: number; readonly turn: number };

/**
 * Groups that anybody can join from anywhere within three hours: known to be open to all, on a screen or by telephone.
 * The first to begin first, one of each programme, three at most.
 */
export function startingSoon(index: GroupIndex, now: Date): GroupHit[] {
  index.slots.advance(now);
  const until = now.getTime() + hours(SOON_HOURS);
  const closed = bitOf("closed");
  const compare = (a: Beginning, b: Beginning) => a.next - b.next || a.turn - b.turn;
  const first = PROGRAMMES.map(() => new FirstFew<Beginning>(SOON_OF_ONE_PROGRAMME, compare));
  for (let group = 0; group < index.groups; group += 1) {
    const end = index.first[group + 1] ?? 0;
    for (let meeting = index.first[group] ?? 0; meeting < end; meeting += 1) {
      if (!((index.ways[meeting] ?? 0) & FROM_ANYWHERE) || !((index.no[meeting] ?? 0) & closed)) continue;
      const next = index.slots.next[index.slot[meeting] ?? 0] ?? Number.POSITIVE_INFINITY;
      if (next > until) continue;
      first[index.programme[group] ?? 0]?.offer({ group, meeting, next, turn: turnOf(group, next, index.groups) });
    }
  }
  const found = first.flatMap(({ items }) => items).sort(compare);
  return found
    .slice(0, SOON_SHOWN)
    .map((one) => hitOf(index, { ...one, km: Number.POSITIVE_INFINITY, unknown: 0, unknownTraits: 0 }));
}

/** Many begin at the same hour: who stands first then changes from start to start. */
const turnOf = (group: number, next: number, groups: number): number =>
  (group + (Math.floor(next / minutes(1)) % groups)) % groups;
