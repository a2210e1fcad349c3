import { PROGRAMMES } from "@/lib/groups/limits";
import { bitOf } from "@/lib/groups/traits";
import { days, hours } from "@/lib/kernel/time";
import { type ChooseAnswers, fitOfRule, rulesOf } from "./choose-answers";
import { type GroupIndex, NEVER_CONFIRMED } from "./group-index";
import {
  CHOSEN_CONFIRMED_DAYS,
  CHOSEN_OF_ONE_PROGRAMME,
  CHOSEN_SHOWN,
  type ChooseQuestion,
  SOON_HOURS,
} from "./limits";
import { compareHits, FirstFew } from "./nearest";
import { readyWish } from "./ready-wish";
import { type Candidate, type GroupHit, hitOf } from "./search";
import { OUT, Weighing } from "./weighing";
import type { GroupWish } from "./wish";

/** Why a group was chosen: how it meets each answer that was given, and what else speaks for it. */
export type ChosenHit = GroupHit & {
  readonly score: number;
  readonly answers: readonly { readonly question: ChooseQuestion; readonly fit: "fits" | "not-known" | "does-not" }[];
  /** Known to be meant for, or good for, somebody's first time. */
  readonly newcomers: boolean;
  /** Named by its list, or checked, within 90 days. */
  readonly confirmed: boolean;
  /** Begins within three hours. */
  readonly soon: boolean;
};

const NAMES = ["fits", "not-known", "does-not"] as const;
const SCORES = [2, 0, -2] as const;
/** Whom this does not suit would be hurt by it: such a group is not shown at all. */
const MUST_FIT: readonly ChooseQuestion[] = ["camera", "medication"];

type Scored = Candidate & { readonly score: number; readonly soon: boolean };

const better = (a: Scored, b: Scored): number => b.score - a.score || compareHits(a, b);

/** Six groups that suit best, two of each programme, among those that do not speak against the wish. */
export function chooseGroups(index: GroupIndex, answers: ChooseAnswers, wish: GroupWish, now: Date): ChosenHit[] {
  const weighing = new Weighing(index, readyWish(index, wish, now));
  const rules = rulesOf(answers);
  const newcomers = bitOf("newcomers");
  const soonUntil = now.getTime() + hours(SOON_HOURS);
  const confirmedFrom = Math.floor(now.getTime() / days(1)) - CHOSEN_CONFIRMED_DAYS;
  const isConfirmed = (group: number) => {
    const day = index.confirmed[group] ?? NEVER_CONFIRMED;
    return day !== NEVER_CONFIRMED && day >= confirmedFrom;
  };
  const first = PROGRAMMES.map(() => new FirstFew<Scored>(CHOSEN_OF_ONE_PROGRAMME, better));

  const scored = (group: number, meeting: number): Scored | null => {
    weighing.readMeeting(meeting);
    const { out, outTraits, unknown, unknownTraits } = weighing;
    if (out !== 0 || outTraits !== 0) return null;
    const yes = index.yes[meeting] ?? 0;
    const no = index.no[meeting] ?? 0;
    const next = index.slots.next[index.slot[meeting] ?? 0] ?? Number.POSITIVE_INFINITY;
    const soon = next <= soonUntil;
    let score = (yes & newcomers ? 1 : 0) + (isConfirmed(group) ? 1 : 0) + (soon ? 1 : 0);
    for (const { question, rule } of rules) {
      const fit = fitOfRule(rule, yes, no);
      if (fit === OUT && MUST_FIT.includes(question)) return null;
      score += SCORES[fit];
    }
    return { score, soon, rank: 0, km: weighing.sortKm(), next, group, meeting, unknown, unknownTraits };
  };

  for (let group = 0; group < index.groups; group += 1) {
    if (!weighing.readGroup(group)) continue;
    let best: Scored | null = null;
    const end = index.first[group + 1] ?? 0;
    for (let meeting = index.first[group] ?? 0; meeting < end; meeting += 1) {
      const one = scored(group, meeting);
      if (one && (!best || better(one, best) < 0)) best = one;
    }
    if (best) first[index.programme[group] ?? 0]?.offer(best);
  }
  const chosen = first.flatMap(({ items }) => items).sort(better);
  return chosen.slice(0, CHOSEN_SHOWN).map((one) => ({
    ...hitOf(index, one),
    score: one.score,
    answers: rules.map(({ question, rule }) => {
      return { question, fit: NAMES[fitOfRule(rule, index.yes[one.meeting] ?? 0, index.no[one.meeting] ?? 0)] };
    }),
    newcomers: ((index.yes[one.meeting] ?? 0) & newcomers) !== 0,
    confirmed: isConfirmed(one.group),
    soon: one.soon,
  }));
}
