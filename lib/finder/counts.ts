import { DAYS, type Day, PROGRAMMES, type Programme, WAYS, type Way } from "@/lib/groups/limits";
import { TRAITS, type Trait } from "@/lib/groups/traits";
import type { Tallies } from "./bit-tallies";
import { itemsOf } from "./bits";
import type { GroupIndex } from "./group-index";
import {
  CHECKED_WITHIN,
  RADII,
  START_WISHES,
  type StartWish,
  TIMES_OF_DAY,
  type TimeOfDay,
  WISH_PARTS,
} from "./limits";
import type { ReadyWish } from "./ready-wish";
import type { GroupTallies } from "./tallies";
import type { PlainWishPart, WishPart } from "./wish";

/** How many groups fit, and of how many others not all is known: those could be asked. */
export type Tally = { readonly fits: number; readonly notKnown: number };

/** What one choice would find, were it the only one of its list and all other wishes as they are. */
export type ChoiceCount<T> = Tally & { readonly choice: T };

/** One list a filter, in the order of its choices. */
export type GroupCounts = {
  /** By kilometres; empty where no place was asked for. */
  readonly near: readonly ChoiceCount<number>[];
  readonly ways: readonly ChoiceCount<Way>[];
  readonly days: readonly ChoiceCount<Day>[];
  readonly times: readonly ChoiceCount<TimeOfDay>[];
  readonly start: readonly ChoiceCount<StartWish>[];
  readonly programmes: readonly ChoiceCount<Programme>[];
  /** The most frequent languages of all groups, most frequent first. */
  readonly languages: readonly ChoiceCount<string>[];
  /** By days. */
  readonly checked: readonly ChoiceCount<number>[];
  /** Each trait as it is wanted, and as it is not. */
  readonly yes: readonly ChoiceCount<Trait>[];
  readonly no: readonly ChoiceCount<Trait>[];
};

function tallyAt({ fits, shown }: Tallies, place: number): Tally {
  const fitting = fits[place] ?? 0;
  return { fits: fitting, notKnown: (shown[place] ?? 0) - fitting };
}

const each = <T>(choices: readonly T[], tallies: Tallies | undefined): ChoiceCount<T>[] =>
  tallies ? choices.map((choice, place) => ({ choice, ...tallyAt(tallies, place) })) : [];

export function countsOf(index: GroupIndex, { wish }: ReadyWish, tallies: GroupTallies): GroupCounts {
  const of = (part: PlainWishPart) => tallies.parts.choices[WISH_PARTS.indexOf(part)];
  return {
    near: wish.near ? each<number>(RADII, of("near")) : [],
    ways: each<Way>(WAYS, of("ways")),
    days: each<Day>(DAYS, of("days")),
    times: each<TimeOfDay>(TIMES_OF_DAY, of("times")),
    start: each<StartWish>(START_WISHES, of("start")),
    programmes: each<Programme>(PROGRAMMES, of("programmes")),
    languages: each<string>(index.languages, of("languages")),
    checked: each<number>(CHECKED_WITHIN, of("checked")),
    yes: each<Trait>(TRAITS, tallies.yes),
    no: each<Trait>(TRAITS, tallies.no),
  };
}

/** What would be found without each single wish, most first. */
export function withoutEach(ready: ReadyWish, tallies: GroupTallies): (Tally & { part: WishPart })[] {
  const of = <T extends WishPart>(list: readonly T[], asked: number, counted: Tallies) =>
    itemsOf(list, asked).map((part) => ({ part, ...tallyAt(counted, list.indexOf(part)) }));
  const parts = of<PlainWishPart>(WISH_PARTS, ready.parts, tallies.parts.without);
  const traits = of<Trait>(TRAITS, ready.traits, tallies.withoutTrait);
  return [...parts, ...traits].sort((a, b) => b.fits - a.fits || b.notKnown - a.notKnown);
}
