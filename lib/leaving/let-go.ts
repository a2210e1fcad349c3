import type { Context, Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import { randomTag } from "@/lib/kernel/vault";
import { takeStoneBack } from "@/lib/milestones/take-stone-back";
import { goneName } from "@/lib/threads/gone-name";
import { takeBack } from "@/lib/threads/take-back";
import type { OwnVoiceRow } from "./own-rows";

/** What becomes of one row when its owner leaves. Each is a transaction of its own, and the second time finds nothing. */
type LetGo = {
  readonly voice: (ctx: Context, voice: OwnVoiceRow) => Promise<unknown>;
  readonly milestone: (ctx: Context, id: string) => Promise<unknown>;
  readonly encouragement: (ctx: Context, id: string) => Promise<unknown>;
  readonly report: (ctx: Context, id: string) => Promise<unknown>;
};

/** It stays as it is shown; whose it was, nobody can work out any more, not even with the key and an old backup. */
export const leaveWords: LetGo = {
  voice: ({ db }, { id }) => db.voice.updateMany({ where: { id }, data: { tag: randomTag(), profileId: null } }),
  milestone: ({ db }, id) => db.milestone.updateMany({ where: { id }, data: { tag: randomTag(), profileId: null } }),
  encouragement: ({ db }, id) => db.encouragement.updateMany({ where: { id }, data: { tag: randomTag() } }),
  report: ({ db }, id) => db.report.updateMany({ where: { id }, data: { tag: randomTag() } }),
};

/** It goes, by the rules of withdrawing. */
export const takeWords: LetGo = {
  voice: takeVoice,
  milestone: takeStone,
  encouragement: ({ db }, id) => db.encouragement.deleteMany({ where: { id } }),
  report: (ctx, id) =>
    ctx.db.$transaction([ctx.db.report.deleteMany({ where: { id } }), remember(ctx.db, ctx.now, "report", id)]),
};

/** A refused cry for help: nobody could reach them with an answer, and nobody else may ever read it. */
export function dropUnposted({ db, now }: Context, id: string): Promise<unknown> {
  return db.$transaction([db.unposted.deleteMany({ where: { id } }), remember(db, now, "unposted", id)]);
}

/** For what no trigger knows to be erased. */
function remember(db: Pick<Tx, "erased">, now: Date, kind: "report" | "unposted" | "voice", id: string) {
  return db.erased.createMany({ data: [{ id, kind, day: dayOf(now) }], skipDuplicates: true });
}

/** Posts taken back in one transaction: its thread's row is locked for no longer. */
const AT_ONCE = 200;

async function takeVoice(ctx: Context, voice: OwnVoiceRow): Promise<void> {
  for (let more = true; more; )
    more = await ctx.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM thread WHERE id = ${voice.threadId} FOR UPDATE`;
      const posts = await tx.post.findMany({
        where: { voiceId: voice.id, body: { not: "" } },
        orderBy: { seq: "asc" },
        take: AT_ONCE,
        select: { id: true, seq: true, standing: true, body: true },
      });
      if (posts.length > 0) await takeBack(tx, ctx, voice.threadId, posts);
      if (posts.length === AT_ONCE) return true;
      // The last: from now on the key finds nothing here, and nothing is left to find.
      await tx.voice.updateMany({
        where: { id: voice.id },
        data: { tag: randomTag(), profileId: null, name: goneName(ctx.newId()), avatarSeed: ctx.newId() },
      });
      await remember(tx, ctx.now, "voice", voice.id);
      return false;
    });
}

function takeStone(ctx: Context, id: string): Promise<void> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM milestone WHERE id = ${id} FOR UPDATE`;
    const row = await tx.milestone.findUnique({ where: { id }, select: { standing: true } });
    if (row && row.standing !== "withdrawn") await takeStoneBack(tx, ctx.now, id);
    // What it marked goes with its words.
    const nothing = { kind: "own_words", amount: null, about: true, onMedication: false, stoneSeed: "" } as const;
    await tx.milestone.updateMany({ where: { id }, data: { ...nothing, tag: randomTag() } });
  });
}
