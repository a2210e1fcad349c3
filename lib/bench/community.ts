import { randomBytes } from "node:crypto";
import { createAccount } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { createSession, openSession } from "@/lib/identity/session";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import type { Member } from "@/lib/kernel/viewer";
import { clock, contextFor, database, siteSecret } from "@/lib/server/world";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { openThreadSchema, replySchema } from "@/lib/threads/schema";
import { paragraph } from "./words";

const REPLIES = 20;
const VOICES = 6;
/** Replies spread over these, as they do in life: in one thread each waits for the one before it. */
const TALKS = 10;

export type LoadedCommunity = {
  boardId: string;
  threadId: string;
  /** The words of the thread, opening first. */
  bodies: string[];
  /** Threads that the member opened, where the replies go. */
  talks: string[];
  cookie: string;
  /** Of whoever opened the thread and answers in it: much of it is their own. */
  speakersCookie: string;
  /** How many posts there are. */
  posts: () => Promise<number>;
};

/** A thread with its replies, and somebody signed in; all through the commands that everybody's words pass. */
export async function loadCommunity(undo: (() => Promise<void>)[]): Promise<LoadedCommunity> {
  const db = database();
  undo.push(() => db.$disconnect());
  const board = await db.board.findFirstOrThrow({
    where: { stories: false, stones: false },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const speaker = await signedIn();
  const others = Array.from({ length: VOICES - 1 }, () => memberOf(new Uint8Array(randomBytes(32))));
  const voices = [speaker.member, ...others];
  const bodies = [paragraph(120), ...Array.from({ length: REPLIES }, () => paragraph())];
  const [opening = "", ...replies] = bodies;
  const threadId = await open(voices[0], board.id, opening);
  for (const [at, body] of replies.entries()) await reply(voices[at % VOICES], threadId, body);
  const { member, cookie } = await signedIn();
  const talks: string[] = [];
  for (let n = 0; n < TALKS; n += 1) talks.push(await open(member, board.id, paragraph()));
  const posts = () => db.post.count();
  return { boardId: board.id, threadId, bodies, talks, cookie, speakersCookie: speaker.cookie, posts };
}

async function signedIn(): Promise<{ member: Member; cookie: string }> {
  const world = { db: database(), now: clock(), newId, siteSecret: siteSecret() };
  const account = told(await createAccount(world, makeKey()));
  const token = await createSession(world.db, account, "mine", world.now);
  const session = await openSession(world.db, token, world.now);
  if (!session) throw new Error("The session just made does not open");
  return { member: memberOf(session.root), cookie: `cairn=${token}` };
}

function memberOf(root: Uint8Array): Member {
  return { kind: "member", root, device: "mine", pausedUntil: null, steward: null };
}

async function open(member: Member | undefined, boardId: string, body: string): Promise<string> {
  const title = paragraph(10).slice(0, 60);
  const input = openThreadSchema.parse({ boardId, title, body, speakAs: "alias", submission: newId() });
  return told(await openThread(contextFor(someone(member)), input)).threadId;
}

async function reply(member: Member | undefined, threadId: string, body: string): Promise<void> {
  const input = replySchema.parse({ threadId, body, speakAs: "alias", submission: newId() });
  told(await replyToThread(contextFor(someone(member)), input));
}

function someone(member: Member | undefined): Member {
  if (!member) throw new Error("There is nobody to speak");
  return member;
}

function told<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The site refused its own load (${result.refusal.code})`);
  return result.value;
}
