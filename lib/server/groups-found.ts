import type { ChosenShown } from "@/components/groups/chosen-groups";
import type { FoundGroupsShown } from "@/components/groups/found-groups";
import type { GroupsShown } from "@/components/groups/sealed-groups";
import { type GroupsAsked, readersZone, wishOf } from "@/lib/finder/asked";
import { askedPart } from "@/lib/finder/asked-parts";
import { valuesOfAsked } from "@/lib/finder/asked-values";
import { chooseGroups } from "@/lib/finder/choose";
import type { GroupIndex } from "@/lib/finder/group-index";
import { otherWishes, wishesIn } from "@/lib/finder/other-wishes";
import { type GroupResult, groupResults } from "@/lib/finder/results";
import { sealAsked } from "@/lib/finder/sealed-asked";
import { searchGroups } from "@/lib/finder/search";
import { startingSoon } from "@/lib/finder/soon";
import { toldTraits } from "@/lib/finder/told-traits";
import { at } from "@/lib/kernel/addresses";
import { type PlaceSpot, spotByKey } from "@/lib/places/spot";
import { groupIndex } from "./groups-here";
import { clock, database, siteSecret } from "./world";

const NOTHING = { yes: [], no: [] };

/** What an address of the finder shows; null while no group is known here. */
export async function groupsShown(asked: GroupsAsked): Promise<GroupsShown | null> {
  const index = groupIndex();
  if (!index) return null;
  const spot = asked.spot === null ? null : await spotByKey(database(), asked.spot);
  if (asked.answers === null) return { kind: "found", found: await foundFor(index, asked, spot) };
  return { kind: "chosen", chosen: await chosenFor(index, asked, asked.answers, spot) };
}

async function foundFor(index: GroupIndex, asked: GroupsAsked, spot: PlaceSpot | null): Promise<FoundGroupsShown> {
  const now = clock();
  const wish = wishOf(asked, spot);
  const found = searchGroups(index, wish, now);
  const { fits, notKnown } = found;
  const shown = await groupResults(database(), found.hits, wish.zone, now);
  return {
    tally: { fits, notKnown },
    rows: shown.map(({ hit, group }) => ({
      ...rowOf(group, asked),
      notKnown: hit.notKnown.map((part) => askedPart(part, asked)),
    })),
    counts: found.counts,
    offered: (fits > 0 ? [] : otherWishes(found, asked)).map(({ wish: other, tally, asked: instead }) => ({
      wish: other,
      tally,
      address: at.foundGroups(sealAsked(siteSecret(), instead, now)),
    })),
    wishes: wishesIn(asked),
    ...{ spot, km: asked.km, zone: readersZone(asked, spot) },
    state: { form: { refusal: null, values: valuesOfAsked(asked, spot) }, spots: [], guessed: false },
  };
}

async function chosenFor(
  index: GroupIndex,
  asked: GroupsAsked,
  answers: NonNullable<GroupsAsked["answers"]>,
  spot: PlaceSpot | null,
): Promise<ChosenShown> {
  const now = clock();
  const wish = wishOf(asked, spot);
  const shown = await groupResults(database(), chooseGroups(index, answers, wish, now), wish.zone, now);
  return {
    rows: shown.map(({ hit, group }) => ({ ...rowOf(group, NOTHING), why: hit })),
    ...{ spot, km: asked.km, zone: readersZone(asked, spot) },
    state: { form: { refusal: null, values: valuesOfAsked(asked, spot) }, spots: [], guessed: false },
  };
}

/** What anybody can join from anywhere within three hours. */
export async function groupsSoon() {
  const index = groupIndex();
  const now = clock();
  const shown = index ? await groupResults(database(), startingSoon(index, now), "UTC", now) : [];
  return shown.map(({ group }) => rowOf(group, NOTHING));
}

const rowOf = (group: GroupResult, asked: Parameters<typeof toldTraits>[1]) => ({
  group,
  told: toldTraits(group, asked),
});
