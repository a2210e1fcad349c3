import { z } from "zod";
import { DAYS, PROGRAMMES, WAYS } from "@/lib/groups/limits";
import { lineOf } from "@/lib/kernel/typed-words";
import { TYPED_PLACE_MAX } from "@/lib/places/limits";
import {
  ANY_OF,
  CHECKED_WITHIN,
  CHOOSE_QUESTIONS,
  KM_AT_FIRST,
  LANGUAGES_OFFERED,
  ONE_OF,
  RADII,
  START_WISHES,
  TIMES_OF_DAY,
  ZONES_OFFERED,
} from "./limits";

/** '' is sent by 'does not matter' and by an empty list; a field that is not there means the same. */
const unset = z.literal("").transform(() => null);
const optional = <T extends z.ZodType>(one: T) => z.union([unset, one]).default(null);
const several = <T extends readonly [string, ...string[]]>(choices: T) => z.array(z.enum(choices)).max(40).default([]);
const oneNumber = (choices: readonly number[]) =>
  z
    .string()
    .transform(Number)
    .refine((number) => choices.includes(number));

/** Where somebody looks: typed, and which of several of that name was chosen, with what stood there then. */
const where = {
  town: lineOf(0, TYPED_PLACE_MAX).default(""),
  spot: z.string().max(40).default(""),
  spotFor: lineOf(0, TYPED_PLACE_MAX).default(""),
  km: oneNumber(RADII).default(KM_AT_FIRST),
  zone: optional(z.enum(ZONES_OFFERED)),
};

export const findGroupsSchema = z.strictObject({
  ...where,
  days: several(DAYS),
  times: several(TIMES_OF_DAY),
  start: optional(z.enum(START_WISHES)),
  ways: several(WAYS),
  programmes: several(PROGRAMMES),
  size: optional(z.enum(ONE_OF.size)),
  lead: optional(z.enum(ONE_OF.lead)),
  open: optional(z.enum(ONE_OF.open)),
  faith: optional(z.enum(ONE_OF.faith)),
  like: several(ANY_OF.like),
  people: several(ANY_OF.people),
  getting: several(ANY_OF.getting),
  language: optional(z.enum(LANGUAGES_OFFERED)),
  checked: optional(oneNumber(CHECKED_WITHIN)),
});

export const chooseGroupsSchema = z.strictObject({
  ...where,
  ways: several(WAYS),
  size: optional(z.enum(CHOOSE_QUESTIONS.size)),
  lead: optional(z.enum(CHOOSE_QUESTIONS.lead)),
  part: optional(z.enum(CHOOSE_QUESTIONS.part)),
  camera: optional(z.enum(CHOOSE_QUESTIONS.camera)),
  faith: optional(z.enum(CHOOSE_QUESTIONS.faith)),
  medication: optional(z.enum(CHOOSE_QUESTIONS.medication)),
});
