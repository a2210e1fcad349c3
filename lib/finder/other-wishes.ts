import type { Way } from "@/lib/groups/limits";
import type { Trait } from "@/lib/groups/traits";
import type { GroupsAsked } from "./asked";
import { type AskedPart, askedPart, isTrait } from "./asked-parts";
import type { Tally } from "./counts";
import { OTHER_WISHES } from "./limits";
import type { GroupsFound } from "./search";
import type { PlainWishPart, WishPart } from "./wish";

/** What could be asked for instead: one wish fewer, farther away, or in another way. */
export type OtherWish =
  | { readonly kind: "without"; readonly part: AskedPart }
  | { readonly kind: "km"; readonly km: number }
  | { readonly kind: "way"; readonly way: Way };
/** The same with what it would find and how it is asked. */
export type OfferedWish = { readonly wish: OtherWish; readonly tally: Tally; readonly asked: GroupsAsked };

/** How many things are asked for. */
export function wishesIn(asked: GroupsAsked): number {
  const lists = [asked.ways, asked.days, asked.times, asked.programmes].filter((list) => list.length > 0).length;
  const ones = [asked.spot, asked.start, asked.language, asked.checkedWithin].filter((one) => one !== null).length;
  return lists + ones + asked.yes.length + asked.no.length;
}

/** Where nothing fits: what would, or could, most first. */
export function otherWishes(found: GroupsFound, asked: GroupsAsked): OfferedWish[] {
  const wider = found.counts.near.filter(({ choice }) => choice > asked.km);
  const farther = wider.find(({ fits }) => fits > 0) ?? wider.find(({ notKnown }) => notKnown > 0);
  const offered: OfferedWish[] = found.without.flatMap(({ part, ...tally }) =>
    // A screen reaches everywhere: the place goes with a wish for another way, which is offered by itself.
    part === "near"
      ? []
      : [{ wish: { kind: "without", part: askedPart(part, asked) }, tally, asked: withoutPart(asked, part) }],
  );
  if (farther) {
    const { choice: km, ...tally } = farther;
    offered.push({ wish: { kind: "km", km }, tally, asked: { ...asked, km } });
  }
  for (const { choice: way, ...tally } of found.counts.ways)
    if (!asked.ways.includes(way) && !(way === "room" && asked.ways.length === 0))
      offered.push({ wish: { kind: "way", way }, tally, asked: { ...asked, ways: [way] } });
  return offered
    .filter(({ tally }) => tally.fits + tally.notKnown > 0)
    .sort((a, b) => b.tally.fits - a.tally.fits || b.tally.notKnown - a.tally.notKnown)
    .slice(0, OTHER_WISHES);
}

const WITHOUT: Readonly<Record<PlainWishPart, Partial<GroupsAsked>>> = {
  near: { spot: null },
  ways: { ways: [] },
  days: { days: [] },
  times: { times: [] },
  start: { start: null },
  programmes: { programmes: [] },
  languages: { language: null },
  checked: { checkedWithin: null },
};

function withoutPart(asked: GroupsAsked, part: WishPart): GroupsAsked {
  if (!isTrait(part)) return { ...asked, ...WITHOUT[part] };
  const others = (list: readonly Trait[]) => list.filter((trait) => trait !== part);
  return { ...asked, yes: others(asked.yes), no: others(asked.no) };
}
