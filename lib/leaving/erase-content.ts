import type { Context } from "@/lib/kernel/context";
import { shuffled } from "@/lib/kernel/shuffled";
import { randomTag, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { dropUnposted, leaveWords, takeWords } from "./let-go";
import type { EraseHow } from "./limits";
import { ownEncouragements, ownMilestoneIds, ownReports, ownUnposted, ownVoiceRows } from "./own-rows";

/** A row that was written while the first round went on is found by the second; more than a few means a mistake. */
const ROUNDS = 5;

/**
 * The content side of leaving for good, before the account: as long as the account is there, its key can find what is
 * left and go on, so this may be interrupted anywhere and asked for again. Each row is let go in a transaction of its
 * own and in an order by chance: rows written together, or one after another, could be told to belong together.
 */
export async function eraseContent(ctx: Context, member: Member, how: EraseHow): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const steps = await stepsFor(ctx, member, how);
    for (const step of shuffled(steps, ctx.random)) await step();
    if (steps.length === 0) break;
  }
  await leaveProfile(ctx, member, how);
  await endStewardship(ctx, member);
}

async function stepsFor(ctx: Context, member: Member, how: EraseHow): Promise<(() => Promise<unknown>)[]> {
  const { db } = ctx;
  const letGo = how === "everything" ? takeWords : leaveWords;
  const voices = await ownVoiceRows(db, member);
  const stones = await ownMilestoneIds(db, member);
  const encouragements = await ownEncouragements(db, member);
  const reports = await ownReports(db, member);
  const waiting = await ownUnposted(db, member);
  return [
    ...voices.map((voice) => () => letGo.voice(ctx, voice)),
    ...stones.map((id) => () => letGo.milestone(ctx, id)),
    ...encouragements.map(
      ({ id }) =>
        () =>
          letGo.encouragement(ctx, id),
    ),
    ...reports.map(
      ({ id }) =>
        () =>
          letGo.report(ctx, id),
    ),
    ...waiting.map(
      ({ id }) =>
        () =>
          dropUnposted(ctx, id),
    ),
  ];
}

/**
 * The profile goes last, when nothing hangs on it any more. Where what was written stays its name does too, and a row
 * under a new id keeps that name from being drawn by somebody else.
 */
async function leaveProfile({ db, newId }: Context, { root }: Member, how: EraseHow): Promise<void> {
  const tag = tagOf(root, "profile");
  if (how === "everything") await db.profile.deleteMany({ where: { tag } });
  else
    await db.profile.updateMany({
      where: { tag },
      data: { id: newId(), tag: randomTag(), bio: null, showsCairn: false, avatarSeed: newId() },
    });
}

/** A volunteer's role ends; the record keeps pointing at a row that is nobody's. What they had claimed is free. */
async function endStewardship({ db, now }: Context, { root }: Member): Promise<void> {
  const tag = tagOf(root, "steward");
  const steward = await db.steward.findUnique({ where: { tag }, select: { id: true, endedMonth: true } });
  if (!steward) return;
  await db.case.updateMany({
    where: { claimedById: steward.id },
    data: { claimedById: null, claimedUntil: null },
  });
  const endedMonth = steward.endedMonth ?? new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  await db.steward.updateMany({ where: { tag }, data: { tag: randomTag(), endedMonth } });
}
