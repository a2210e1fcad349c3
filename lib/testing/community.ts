import { readFile } from "node:fs/promises";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { databasePassword } from "@/lib/data-folder/database-password";
import { encourage } from "@/lib/encouragements/encourage";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { createAccount } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { createSession } from "@/lib/identity/session";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import type { Member, Viewer } from "@/lib/kernel/viewer";
import type { CountedKind, MilestoneKind } from "@/lib/milestones/limits";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { saveDraft } from "@/lib/notebook/save-draft";
import { ownerBeside } from "@/lib/postgres/access";
import { reportPost } from "@/lib/reports/report-post";
import { reportSchema } from "@/lib/reports/schema";
import type { SpeakAs } from "@/lib/threads/limits";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { openThreadSchema, replySchema } from "@/lib/threads/schema";
import { everythingIn } from "./leaving-world";

/** Somebody with an account and a sign-in: what their cookie holds, and their own side of the database. */
export type Person = { member: Member; accountId: string; token: string };
export type Community = Awaited<ReturnType<typeof communityOf>>;
/** What a stone may mark that counts no time. */
type StoneMoment = Exclude<MilestoneKind, CountedKind>;
type Posted = { threadId: string; postId: string };
type Words = { boardId: string; title: string; body: string; as: SpeakAs };

/** The database of a site that runs on this data folder: for words that no journey has to type. Through commands. */
export async function communityOf(dataDir: string) {
  const note: { databaseUrl: string } = JSON.parse(await readFile(path.join(dataDir, "running.json"), "utf8"));
  // Beside a browser and other journeys this may wait longer for its turn than visitors would.
  const transactionOptions = { maxWait: 20_000, timeout: 20_000 };
  const adapter = new PrismaPg({ connectionString: note.databaseUrl });
  const db = new PrismaClient({ adapter, transactionOptions });
  const as = (viewer: Viewer): Context => ({
    db,
    viewer,
    now: new Date(),
    newId,
    random: (below) => Math.floor(Math.random() * below),
    // Anew each time: journeys post the same talks in many places, and are no flood.
    lately: new RecentWords(1),
  });
  return {
    db,
    /** The database's owner, who may do what the site itself may not. */
    ownerUrl: ownerBeside(note.databaseUrl, await databasePassword(dataDir)),
    as,
    boards: await db.board.findMany({
      where: { stories: false, stones: false },
      orderBy: { position: "asc" },
      select: { id: true, name: true },
    }),
    /** `joined`: when they joined, if not just now. */
    async aPerson(role?: "moderator", joined = new Date()): Promise<Person> {
      const account = told(await createAccount({ db, now: joined, newId, siteSecret: new Uint8Array(32) }, makeKey()));
      const steward = role ? { id: newId(), role } : null;
      if (steward) await db.steward.create({ data: { ...steward, tag: tagOf(account.root, "steward") } });
      const member: Member = { kind: "member", root: account.root, device: "mine", pausedUntil: null, steward };
      const token = await createSession(db, account, "mine", new Date());
      return { member, accountId: account.accountId, token };
    },
    async aThread({ member }: Person, { boardId, title, body, as: speakAs }: Words): Promise<Posted> {
      const input = openThreadSchema.parse({ boardId, title, body, speakAs, submission: newId() });
      return told(await openThread(as(member), input));
    },
    async aReply({ member }: Person, threadId: string, body: string): Promise<Posted> {
      const input = replySchema.parse({ threadId, body, speakAs: "alias", submission: newId() });
      return told(await replyToThread(as(member), input));
    },
    async aStone(
      { member }: Person,
      words: string,
      speakAs: SpeakAs,
      kind: StoneMoment = "own_words",
    ): Promise<string> {
      const input = shareMilestoneSchema.parse({ kind, words, speakAs, submission: newId() });
      return told(await shareMilestone(as(member), input)).milestoneId;
    },
    async aDraft({ member }: Person, threadId: string, body: string): Promise<string> {
      const values = { threadId: [threadId], body: [body] };
      return told(await saveDraft(as(member), { composer: "thread", values, over: null, posted: [] })).id;
    },
    async aReport({ member }: Person, id: string): Promise<void> {
      told(await reportPost(as(member), reportSchema.parse({ kind: "post", id, reason: "unkind" })));
    },
    async kindWords({ member }: Person, id: string): Promise<void> {
      told(await encourage(as(member), { subject: "post", id, kind: "with_you" }));
    },
    /** Everything that the database holds, as text. */
    everything: () => everythingIn(db),
    end: () => db.$disconnect(),
  };
}

function told<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
