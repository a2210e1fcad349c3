import { openCase } from "@/lib/cases/open-case";
import { coverContacts, cryOf, seenIn } from "@/lib/intake/intake";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import { OPEN_AT_ONCE } from "./limits";
import { type MeantFor, placeMeant, unpostedScope } from "./place";
import { shortened, withEarlier } from "./words";

/** `caseId` is null when nothing was kept: no cry for help, or as many as one person may leave wait already. */
export type UnpostedKept = { kind: "unposted-kept"; caseId: string | null };

/**
 * For words that were refused and sound as if a life were in danger: a volunteer reads them, nobody else ever does.
 * One case a member and place; a second tap changes nothing, other words are added to it. Whoever is not signed in is
 * nobody whom a volunteer could reach, and nothing of theirs is kept.
 */
export async function keepUnposted(
  ctx: Context,
  input: { meant: MeantFor; texts: readonly string[] },
): Promise<Result<UnpostedKept>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  const { heard, signals } = cryOf(input.texts);
  if (heard !== "high") return done({ kind: "unposted-kept", caseId: null });
  // Covered words can be longer than what they cover.
  const words = shortened(coverContacts(shortened(input.texts.join("\n\n"))));
  return ctx.db.$transaction(async (tx): Promise<Result<UnpostedKept>> => {
    const place = await placeMeant(tx, input.meant);
    if (place === null) return refuse({ code: "not-found" });
    const tag = tagOf(viewer.root, unpostedScope(place));
    const { threadId, boardId } = place;
    const known = await tx.unposted.findUnique({ where: { tag }, select: { id: true } });
    if (known === null && (await ownWaiting(tx, viewer.root)) >= OPEN_AT_ONCE)
      return done({ kind: "unposted-kept", caseId: null });
    // Found or made, the row is locked from here on: a second tap waits, and finds the words of the first.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO unposted (id, tag, thread_id, board_id) VALUES (${ctx.newId()}, ${tag}, ${threadId}, ${boardId})
      ON CONFLICT (tag) DO UPDATE SET revision = unposted.revision RETURNING id`;
    if (row === undefined) throw new Error("refused words were neither kept nor found");
    const caseId = await openCase(tx, { id: ctx.newId(), now: ctx.now }, { unpostedId: row.id, ...seenIn(signals) });
    await addWords(tx, { unpostedId: row.id, caseId }, words);
    return done({ kind: "unposted-kept", caseId });
  });
}

/** A volunteer who has the case open decides about what they read: other words are a new revision. */
async function addWords(tx: Tx, of: { unpostedId: string; caseId: string }, words: string): Promise<void> {
  const where = { caseId_state: { caseId: of.caseId, state: "open" as const } };
  const earlier = await tx.caseWords.findUnique({ where, select: { words: true } });
  if (earlier === null) {
    await tx.caseWords.create({ data: { caseId: of.caseId, words }, select: { caseId: true } });
    return;
  }
  const both = withEarlier(words, earlier.words);
  if (both === earlier.words) return;
  await tx.caseWords.update({ where, data: { words: both }, select: { caseId: true } });
  await tx.unposted.update({
    where: { id: of.unpostedId },
    data: { revision: { increment: 1 } },
    select: { id: true },
  });
}

/** How many of the member's own wait: found by recomputing the tag of each, as with notices at the door. */
async function ownWaiting(tx: Tx, root: Uint8Array): Promise<number> {
  const all = await tx.unposted.findMany({ select: { tag: true, threadId: true, boardId: true } });
  return all.filter((row) => sameBytes(row.tag, tagOf(root, unpostedScope(row)))).length;
}
