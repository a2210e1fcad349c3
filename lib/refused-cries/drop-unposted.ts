import { coverContacts, cryOf } from "@/lib/intake/intake";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import { type MeantFor, placeMeant, unpostedScope } from "./place";
import { allIn } from "./words";

export type UnpostedDropped = { kind: "unposted-dropped"; dropped: boolean };

/**
 * For words that went through after all: they have a case of their own now, and volunteers need not read them twice.
 * Only when everything that was kept stands in what was posted, and nobody is reading it already.
 */
export async function dropUnposted(
  ctx: Context,
  input: { meant: MeantFor; texts: readonly string[] },
): Promise<Result<UnpostedDropped>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  // Words that open no case of their own replace none.
  if (cryOf(input.texts).heard !== "high") return done({ kind: "unposted-dropped", dropped: false });
  const posted = coverContacts(input.texts.join("\n\n"));
  return ctx.db.$transaction(async (tx): Promise<Result<UnpostedDropped>> => {
    const place = await placeMeant(tx, input.meant);
    if (place === null) return refuse({ code: "not-found" });
    const tag = tagOf(viewer.root, unpostedScope(place));
    await tx.$queryRaw`SELECT 1 FROM unposted WHERE tag = ${tag} FOR UPDATE`;
    const kept = await tx.unposted.findUnique({
      where: { tag },
      select: { id: true, case: { select: { words: { select: { words: true } } } } },
    });
    const words = kept?.case?.words?.words;
    if (!kept || words === undefined || !allIn(words, posted))
      return done({ kind: "unposted-dropped", dropped: false });
    const free = { OR: [{ claimedUntil: null }, { claimedUntil: { lte: ctx.now } }] };
    const gone = await tx.unposted.deleteMany({ where: { id: kept.id, case: free } });
    return done({ kind: "unposted-dropped", dropped: gone.count === 1 });
  });
}
