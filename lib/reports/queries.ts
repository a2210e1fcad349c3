import { type Address, at } from "@/lib/kernel/addresses";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { done, type Result, refuse } from "@/lib/kernel/result";

/** What the report page says it is about: never the words themselves again, they may be what is wrong. */
export type ReportSubject = {
  readonly kind: "post" | "milestone";
  readonly id: string;
  readonly name: string;
  readonly href: Address;
};

/** Only what this viewer could see may be reported; the rest is not found. */
export async function reportSubject(ctx: Context, kind: string, id: string): Promise<Result<ReportSubject>> {
  if (!isId(id)) return refuse({ code: "not-found" });
  if (kind === "post") {
    const post = await ctx.db.post.findFirst({
      where: {
        ...{ id, standing: "visible", thread: { standing: { in: ["visible", "withdrawn"] } } },
        OR: [{ seq: { gt: 0 } }, { thread: { milestoneId: null } }],
      },
      select: { id: true, voice: { select: { name: true } } },
    });
    if (post) return done({ kind, id, name: post.voice.name, href: at.permalink(id) });
  }
  if (kind === "milestone") {
    const stone = await ctx.db.milestone.findFirst({ where: { id, standing: "visible" }, select: { name: true } });
    if (stone) return done({ kind, id, name: stone.name, href: at.wall() });
  }
  return refuse({ code: "not-found" });
}
