import { communityRules } from "@/lib/cases/rules/rules";
import type { Context } from "@/lib/kernel/context";
import { noticesFor, openNotices } from "./door-notices";

/** What a moderator left at the door for this member: a pause, or a message; its rule, their own words, until when. */
export type MyNotice = {
  readonly id: string;
  /** What their own words were found by: "voice|<thread id>", "milestone|<id>" or "unposted|<place>". */
  readonly scope: string;
  readonly kind: "pause" | "message";
  readonly until: Date;
  readonly rule: string | null;
  readonly words: string | null;
};

/** What was left for the member who asks, the one that lasts longest first. Never anyone else's. */
export async function myNotices(ctx: Context): Promise<readonly MyNotice[]> {
  if (ctx.viewer.kind !== "member") return [];
  return noticesFor(await openNotices(ctx.db, ctx.now), ctx.viewer.root, ctx.now)
    .sort((one, other) => other.until.getTime() - one.until.getTime())
    .map(({ id, scope, kind, until, rule, words }) => {
      const known = communityRules.find(({ id }) => id === rule);
      return { id, scope, kind, until, rule: known?.title ?? null, words };
    });
}
