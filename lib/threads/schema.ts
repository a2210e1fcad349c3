import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { lineOf, postOf } from "@/lib/kernel/typed-words";
import * as limits from "./limits";

const id = z.string().regex(ID_PATTERN);
const title = lineOf(limits.TITLE_MIN, limits.TITLE_MAX);
const bodyUpTo = (max: number) => postOf(limits.BODY_MIN, max);
const contentNotes = z
  .array(z.enum(limits.CONTENT_NOTES))
  .max(limits.CONTENT_NOTES.length)
  .default([])
  .transform((notes) => [...new Set(notes)]);
const nothing = z.literal("").transform(() => undefined);
/** Number of a revision, or a place in a body: no more than the database can keep. */
const count = z.union([nothing, z.coerce.number().int().min(0).max(2_147_483_647)]).optional();
/** What the writer was asked about and posts anyway. */
const acknowledged = z.array(z.string().max(40)).max(20).default([]);

export const openThreadSchema = z.strictObject({
  boardId: id,
  title,
  body: bodyUpTo(limits.OPENING_MAX),
  contentNotes,
  speakAs: z.enum(limits.SPEAK_AS),
  submission: id,
  stage: z.union([nothing, z.enum(limits.STAGES)]).optional(),
  themes: z.array(z.enum(limits.THEMES)).max(limits.THEMES.length).default([]),
  searchable: z.literal("on").optional(),
  acknowledged,
});

export const replySchema = z.strictObject({
  threadId: id,
  body: bodyUpTo(limits.REPLY_MAX),
  contentNotes,
  /** Counts for the first words in a thread only: a voice never changes. */
  speakAs: z.enum(limits.SPEAK_AS).default("alias"),
  submission: id,
  /** The post that is answered, and which of its words are quoted: looked at again where it is posted. */
  answersId: z.union([nothing, id]).optional(),
  quoteRevision: count,
  quoteFrom: count,
  quoteTo: count,
  acknowledged,
});

export const editSchema = z.strictObject({
  postId: id,
  revision: z.coerce.number().int().min(1),
  title: title.optional(),
  body: bodyUpTo(limits.OPENING_MAX),
  contentNotes,
  removeQuote: z.literal("on").optional(),
  acknowledged,
});

export const withdrawSchema = z.strictObject({ postId: id });

export type OpenThreadInput = z.output<typeof openThreadSchema>;
export type ReplyInput = z.output<typeof replySchema>;
export type EditInput = z.output<typeof editSchema>;
export type WithdrawInput = z.output<typeof withdrawSchema>;
