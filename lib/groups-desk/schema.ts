import { z } from "zod";
import { PROGRAMMES } from "@/lib/groups/limits";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { lineOf, textOf } from "@/lib/kernel/typed-words";
import {
  ADDRESS_MAX,
  EVERY,
  LIST_NAME_MAX,
  TERMS_MAX,
  TERMS_MIN,
  WHY_HIDDEN_MAX,
  WHY_HIDDEN_MIN,
  ZONES,
} from "./limits";

const id = z.string().regex(ID_PATTERN);
const every = z.enum(EVERY).transform((hours) => (hours === "" ? null : Number(hours)));
const terms = textOf(TERMS_MIN, TERMS_MAX);
const zone = z.string().refine((name) => ZONES.includes(name), { message: "choose-one" });

/** What it takes to try a list; `format` empty: found out from the list itself. */
const list = {
  address: lineOf(1, ADDRESS_MAX),
  name: lineOf(2, LIST_NAME_MAX),
  programme: z.enum(PROGRAMMES),
  format: z.union([z.enum(["meeting_guide", "bmlt"]), z.literal("").transform(() => null)]),
  zone,
  every,
};
/** Terms may be written down after the list was tried. */
export const trySourceSchema = z.strictObject({ ...list, terms: z.string().max(TERMS_MAX * 4) });
export const addSourceSchema = z.strictObject({ ...list, terms });

export const sourceSchema = z.strictObject({ sourceId: id });
export const changeSourceSchema = z.strictObject({ sourceId: id, every, terms });
/** `sum`: of exactly the changes that were looked at, in hex. */
export const acceptSourceSchema = z.strictObject({ sourceId: id, sum: z.string().regex(/^[0-9a-f]{64}$/) });

export const hideGroupSchema = z.strictObject({ groupId: id, whyHidden: textOf(WHY_HIDDEN_MIN, WHY_HIDDEN_MAX) });
export const showGroupSchema = z.strictObject({ groupId: id });

export type TrySourceInput = z.output<typeof trySourceSchema>;
export type AddSourceInput = z.output<typeof addSourceSchema>;
export type SourceInput = z.output<typeof sourceSchema>;
export type ChangeSourceInput = z.output<typeof changeSourceSchema>;
export type AcceptSourceInput = z.output<typeof acceptSourceSchema>;
export type HideGroupInput = z.output<typeof hideGroupSchema>;
export type ShowGroupInput = z.output<typeof showGroupSchema>;
