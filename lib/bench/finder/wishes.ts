import { RADII, TIMES_OF_DAY } from "@/lib/finder/limits";
import { anyGroup, type GroupWish } from "@/lib/finder/wish";
import { DAYS, PROGRAMMES } from "@/lib/groups/limits";
import { TRAITS } from "@/lib/groups/traits";
import type { Chance } from "../growth/chance";
import { AREAS } from "./fill-groups";

/** What somebody may look for: mostly a room near a town, sometimes a screen, with a few other wishes. */
export function someWish(chance: Chance): GroupWish {
  const area = AREAS[chance.below(AREAS.length)] ?? AREAS[0];
  const pick = <T>(list: readonly T[], share: number): T[] =>
    chance.share() < share ? list.slice(chance.below(list.length)).slice(0, 1 + chance.below(2)) : [];
  const near = {
    lat: area.lat + chance.share(),
    lng: area.lng + chance.share(),
    km: RADII[chance.below(RADII.length)] ?? 25,
  };
  const isNear = chance.share() < 0.6;
  return {
    ...anyGroup(area.zone),
    near: isNear ? near : null,
    ways: isNear ? pick(["room", "screen"], 0.3) : pick(["screen", "phone"], 0.6),
    days: pick(DAYS, 0.3),
    times: pick(TIMES_OF_DAY, 0.3),
    start: chance.share() < 0.1 ? "tonight" : null,
    programmes: pick(PROGRAMMES, 0.3),
    yes: pick(TRAITS, 0.4),
    no: pick(["camera", "faith"], 0.2),
    languages: pick(["en", "es"], 0.1),
    checkedWithin: chance.share() < 0.1 ? 90 : null,
  };
}
