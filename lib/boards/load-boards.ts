import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import type { BoardSeed } from "@/seeds/boards/schema";

/**
 * Lays out boards. Repeatable: a board that exists, found by its slug, takes the words of the file and keeps its
 * address and its threads; a board that is no longer in the file stays, since people have written there.
 */
export async function loadBoards(
  ctx: Pick<Context, "db" | "newId">,
  seeds: readonly BoardSeed[],
): Promise<Result<{ boards: number }>> {
  await ctx.db.$transaction(async (tx) => {
    for (const { slug, order, ...words } of seeds) {
      const fields = { ...words, position: order };
      await tx.board.upsert({
        where: { slug },
        create: { id: ctx.newId(), slug, ...fields },
        update: fields,
        select: { id: true },
      });
    }
  });
  return done({ boards: seeds.length });
}
