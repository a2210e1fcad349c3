import { encourage } from "@/lib/encouragements/encourage";
import { encourageSchema } from "@/lib/encouragements/schema";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Context } from "@/lib/kernel/context";
import type { Result } from "@/lib/kernel/result";
import type { Member } from "@/lib/kernel/viewer";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { replySchema } from "@/lib/threads/schema";
import { chanceFrom } from "./chance";
import { writerFrom } from "./vocabulary";

/** Other ids and words in every run: the same ones again would meet themselves. */
export function writing() {
  const chance = chanceFrom(Math.floor(Math.random() * 2 ** 31));
  const writer = writerFrom(chance);
  return { newId: chance.id, random: chance.below, words: () => writer.words(60), lately: new RecentWords(1) };
}

type Writing = Context & { viewer: Member; words: () => string };

export async function reply(context: Writing, threadId: string): Promise<void> {
  const given = { threadId, body: context.words(), speakAs: "alias", submission: context.newId() };
  told(await replyToThread(context, replySchema.parse(given)));
}

export async function cheer(context: Writing, id: string): Promise<void> {
  const somebody = { ...context.viewer, root: new Uint8Array(32).map(() => context.random(256)) };
  const given = { subject: "post", id, kind: "thank_you" };
  told(await encourage({ ...context, viewer: somebody }, encourageSchema.parse(given)));
}

function told<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(`A write was refused (${result.refusal.code})`);
}
