import { Prisma } from "@/lib/generated/prisma/client";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { dayOf, hourOf } from "@/lib/kernel/time";
import { bumped } from "./bump";
import { insertPost, standingOf } from "./insert-post";
import { permitOpen } from "./policy";
import type { OpenThreadInput } from "./schema";
import { type EarlierPost, earlierSql, type Posted, postedBefore, postedMeanwhile } from "./submission";
import { copies, heardAs, takeWordsIn } from "./take-in";
import { newSpeaker } from "./voices";

/** Opens a thread with its first words. */
export function openThread(ctx: Context, input: OpenThreadInput): Promise<Result<Posted>> {
  const words = { title: input.title, body: input.body, contentNotes: input.contentNotes };
  return ctx.db.$transaction(async (tx): Promise<Result<Posted>> => {
    const permit = permitOpen(ctx.viewer, await boardForOpening(tx, input), ctx.now);
    if (!permit.ok) return permit;
    const { member, board } = permit.value;
    if (board.earlier) return postedBefore(member, board.earlier, words);
    const taken = takeWordsIn({ ...words, acknowledged: input.acknowledged, ...copies(ctx) });
    if (!taken.ok) return taken;
    const { title, body, held } = taken.value;
    const threadId = ctx.newId();
    const speaker = await newSpeaker(tx, ctx, { member, threadId, thread: "new" }, input.speakAs);
    const { submission, contentNotes } = input;
    const place = { id: ctx.newId(), threadId, seq: 0 };
    const opening = { ...place, speaker, submission, body, held, contentNotes, hour: hourOf(ctx.now) };
    const thread = threadAround(ctx, board, { ...input, threadId, held, title: title ?? input.title });
    if (!(await insertPost(tx, opening, thread))) return postedMeanwhile(tx, member, submission, words);
    await taken.value.record(tx, ctx, { root: member.root, postId: opening.id });
    return done({ kind: "posted", threadId, postId: opening.id, held, ...heardAs(taken.value.heard) });
  });
}

type Board = { id: string; stories: boolean; earlier: EarlierPost | null };

/** The board, and what this form has posted already. Beneath stones nobody opens a thread but by sharing one. */
async function boardForOpening(tx: Tx, { boardId, submission }: OpenThreadInput): Promise<Board | null> {
  const [board] = await tx.$queryRaw<Board[]>`
    SELECT b.id, b.stories, ${earlierSql(submission)} AS earlier FROM board b WHERE b.id = ${boardId} AND NOT b.stones`;
  return board ?? null;
}

type Opening = OpenThreadInput & { readonly threadId: string; readonly held: boolean };

function threadAround(ctx: Context, { id, stories }: Board, opening: Opening): Prisma.Sql {
  const { bumpedAt, bumpShuffle } = bumped(ctx);
  return Prisma.sql`, opened AS (
    INSERT INTO thread (id, board_id, title, standing, stage, themes, searchable, opened_on, bumped_at, bump_shuffle)
    SELECT ${opening.threadId}, ${id}, ${opening.title}, ${standingOf(opening.held)}::standing,
      ${stories ? (opening.stage ?? null) : null}::text, ${stories ? opening.themes : []}::text[],
      ${stories && opening.searchable === "on"}::boolean, ${dayOf(ctx.now).toISOString().slice(0, 10)}::date,
      ${bumpedAt}::timestamptz, ${bumpShuffle}::int
    FROM made)`;
}
