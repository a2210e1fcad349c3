import { randomInt } from "node:crypto";
import { minutes } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import type { PostedDraft } from "@/lib/notebook/drafts";
import { type EncouragedPage, encouraged, type ToldOf, withTold } from "@/lib/notebook/encouraged";
import { type FollowChange, type Follows, follows, withChanges } from "@/lib/notebook/follows";
import { type HeardChange, type HeardPage, heard, withHeard } from "@/lib/notebook/heard";
import { LaterQueue } from "@/lib/notebook/later";
import { readNotebook } from "@/lib/notebook/notebook";
import { type AskOfStone, type StonesAskedPage, stonesAsked, withAsks } from "@/lib/notebook/stones-asked";
import { processState } from "./process-state";
import { clock, database } from "./world";

declare global {
  // Once in the process: the front server's modules and Next's bundle are two copies of this file.
  var __cairnLater: LaterQueue | undefined;
}

/** Kept for a few minutes, never the same number of them: the time of the write must not tell the time of the post. */
function wakeUp(queue: LaterQueue): void {
  setTimeout(
    () => {
      void queue.flush(database(), clock(), (below) => randomInt(below)).finally(() => wakeUp(queue));
    },
    minutes(2) + randomInt(minutes(3)),
  ).unref();
}

function laterQueue(): LaterQueue {
  if (!globalThis.__cairnLater) {
    globalThis.__cairnLater = new LaterQueue();
    const queue = globalThis.__cairnLater;
    processState().outside(() => wakeUp(queue));
  }
  return globalThis.__cairnLater;
}

/** A side effect of posting or reading, for the member's notebook: `{ threadId, follow: "auto", readTo: seq }`. */
export function postpone(member: Member, change: FollowChange): void {
  laterQueue().add(member.root, change);
}

/** What a member follows and has read, with what still waits to be written. */
export async function followsOf(member: Member): Promise<Follows> {
  return withWaiting(member, await readNotebook(database(), member.root, follows));
}

/** The same of a page that was read already. */
export function withWaiting(member: Member, page: Follows): Follows {
  return withChanges(page, laterQueue().waitingFor(member.root), clock());
}

/** The words of this draft are posted: it is forgotten later, and from now on for every read. */
export function forgetLater(member: Member, draft: PostedDraft): void {
  laterQueue().forget(member.root, draft);
}

/** Drafts that are posted and wait to be forgotten. */
export function postedDrafts(member: Member): readonly PostedDraft[] {
  return laterQueue().postedBy(member.root);
}

/** How own words were heard, folded away, or a message read: `{ kind: "folded", id }`. Every read knows it from now on. */
export function noteHeard(member: Member, change: HeardChange): void {
  laterQueue().note(member.root, change);
}

/** What a member is shown help beside, with what still waits to be written. */
export async function heardOf(member: Member): Promise<HeardPage> {
  return withNoted(member, await readNotebook(database(), member.root, heard));
}

/** The same of a page that was read already. */
export function withNoted(member: Member, page: HeardPage): HeardPage {
  return withHeard(page, laterQueue().notedFor(member.root));
}

/** Which encouragements of their words a member has been told of, with what still waits to be written. */
export async function encouragedOf(member: Member): Promise<EncouragedPage> {
  return withTold(await readNotebook(database(), member.root, encouraged), laterQueue().toldTo(member.root));
}

/** These encouragements are before their eyes. */
export function noteTold(member: Member, change: ToldOf): void {
  laterQueue().tell(member.root, change);
}

/** Whether they want to be asked how it has been since they shared this stone. */
export function noteAsk(member: Member, change: Pick<AskOfStone, "id" | "answer">): void {
  laterQueue().askAbout(member.root, { ...change, on: clock() });
}

/** After which stones a member is asked, with what still waits to be written. */
export async function stonesAskedOf(member: Member): Promise<StonesAskedPage> {
  return withAsks(await readNotebook(database(), member.root, stonesAsked), laterQueue().askedOf(member.root));
}

/** Nothing of this member is written any more, once this is done. */
export function dropWaiting(member: Member): Promise<void> {
  return laterQueue().drop(member.root);
}

/** They are still here after all. */
export function keepWaiting(member: Member): void {
  laterQueue().takeAgain(member.root);
}

/** At shutdown: writes everything that waits. */
export async function flushLater(): Promise<void> {
  await globalThis.__cairnLater?.flush(database(), clock(), (below) => randomInt(below));
}
