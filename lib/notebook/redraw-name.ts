import { Prisma } from "@/lib/generated/prisma/client";
import { drawProfileName } from "@/lib/identity/names";
import { ownProfile } from "@/lib/identity/profile";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import type { Member } from "@/lib/kernel/viewer";

export type NameRedrawn = { kind: "name-redrawn"; profileId: string; name: string };

const DRAWS = 32;

/**
 * A new lasting name, by chance from the lists: nobody can choose one that gives them away or stands for somebody else.
 * It goes wherever the old one stood, so that what a profile wrote stays one person's. A thread where somebody has
 * the new name already keeps the old one.
 */
export async function redrawName(ctx: Context): Promise<Result<NameRedrawn>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (viewer.pausedUntil && viewer.pausedUntil > ctx.now) return refuse({ code: "paused", until: viewer.pausedUntil });
  try {
    return await redraw(ctx, viewer);
  } catch (error) {
    // Somebody else drew the same name at the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      return refuse({ code: "busy" });
    throw error;
  }
}

function redraw(ctx: Context, viewer: Member): Promise<Result<NameRedrawn>> {
  return ctx.db.$transaction(async (tx) => {
    const profile = await ownProfile(tx, viewer.root);
    if (!profile) return refuse({ code: "not-found" });
    for (let attempt = 0; attempt < DRAWS; attempt += 1) {
      const name = drawProfileName(ctx.random, attempt);
      if ((await tx.profile.count({ where: { name } })) > 0) continue;
      await tx.profile.update({ where: { id: profile.id }, data: { name }, select: { id: true } });
      await tx.milestone.updateMany({ where: { profileId: profile.id }, data: { name } });
      await tx.$executeRaw`
        UPDATE voice SET name = ${name} WHERE profile_id = ${profile.id}
        AND NOT EXISTS (SELECT FROM voice other WHERE other.thread_id = voice.thread_id AND other.name = ${name})`;
      return done({ kind: "name-redrawn", profileId: profile.id, name });
    }
    return refuse({ code: "busy" });
  });
}
