import { z } from "zod";
import { DAYS, PROGRAMMES, WAYS } from "@/lib/groups/limits";
import { TRAITS, type Trait } from "@/lib/groups/traits";
import type { PlaceSpot } from "@/lib/places/spot";
import { CHOOSE_QUESTIONS, START_WISHES, TIMES_OF_DAY, type TraitChoice } from "./limits";
import { isZone } from "./rhythm";
import type { chooseGroupsSchema, findGroupsSchema } from "./schema";
import type { GroupWish } from "./wish";

const answers = z.strictObject({
  size: z.enum(CHOOSE_QUESTIONS.size).nullable(),
  lead: z.enum(CHOOSE_QUESTIONS.lead).nullable(),
  part: z.enum(CHOOSE_QUESTIONS.part).nullable(),
  camera: z.enum(CHOOSE_QUESTIONS.camera).nullable(),
  faith: z.enum(CHOOSE_QUESTIONS.faith).nullable(),
  medication: z.enum(CHOOSE_QUESTIONS.medication).nullable(),
});

/** A search for groups as it is sealed into an address. Of older versions too: what is new has to be optional. */
export const groupsAskedSchema = z.strictObject({
  /** The key of a place (lib/places/spot.ts). */
  spot: z.string().max(40).nullable(),
  km: z.number(),
  zone: z.string().max(60).nullable(),
  ways: z.array(z.enum(WAYS)),
  days: z.array(z.enum(DAYS)),
  times: z.array(z.enum(TIMES_OF_DAY)),
  start: z.enum(START_WISHES).nullable(),
  programmes: z.array(z.enum(PROGRAMMES)),
  yes: z.array(z.enum(TRAITS)),
  no: z.array(z.enum(TRAITS)),
  language: z.string().max(8).nullable(),
  checkedWithin: z.number().nullable(),
  /** Of 'which would suit me'; null: it is a search. */
  answers: answers.nullable(),
});
export type GroupsAsked = z.infer<typeof groupsAskedSchema>;

const traitsOf = (choices: readonly (TraitChoice | null)[], sign: "+" | "-"): Trait[] =>
  TRAITS.filter((trait) => choices.includes(`${sign}${trait}`));

/** What a form of the finder asks for, at a place that was found. */
export function askedOfSearch(input: z.output<typeof findGroupsSchema>, spot: PlaceSpot | null): GroupsAsked {
  const { km, zone, ways, days, times, start, programmes, language, checked } = input;
  const traits = [input.size, input.lead, input.open, input.faith, ...input.like, ...input.people, ...input.getting];
  const yes = traitsOf(traits, "+");
  const no = traitsOf(traits, "-");
  const told = { km, zone, ways, days, times, start, programmes, language };
  return { ...told, spot: spot?.key ?? null, yes, no, checkedWithin: checked, answers: null };
}

/** What the six questions ask for. */
export function askedOfChoice(input: z.output<typeof chooseGroupsSchema>, spot: PlaceSpot | null): GroupsAsked {
  const { km, zone, ways, size, lead, part, camera, faith, medication } = input;
  const rest = {
    days: [],
    times: [],
    start: null,
    programmes: [],
    yes: [],
    no: [],
    language: null,
    checkedWithin: null,
  };
  return { ...rest, spot: spot?.key ?? null, km, zone, ways, answers: { size, lead, part, camera, faith, medication } };
}

/** The zone on whose clock somebody reads: that of their place, else the one they chose; null: none is known. */
export function readersZone({ zone }: Pick<GroupsAsked, "zone">, spot: PlaceSpot | null): string | null {
  const known = spot?.zone ?? zone;
  return known !== null && isZone(known) ? known : null;
}

/** As the index is asked. Where no zone is known days and times are meant by UTC, and the page says so. */
export function wishOf(asked: GroupsAsked, spot: PlaceSpot | null): GroupWish {
  const { km, ways, days, times, start, programmes, yes, no, language, checkedWithin } = asked;
  const near = spot && { lat: spot.lat, lng: spot.lng, km };
  const zone = readersZone(asked, spot) ?? "UTC";
  const languages = language === null ? [] : [language];
  return { near, zone, ways, days, times, start, programmes, yes, no, languages, checkedWithin };
}
