import type { Context } from "@/lib/kernel/context";
import { communityRules } from "@/seeds/rules/rules";
import { noticesFor, openNotices } from "./door-notices";

/** What a paused member is told: until when, by which rule, and the moderator's own words. */
export type MyNotice = { readonly until: Date; readonly rule: string | null; readonly words: string | null };

/** The pauses that bind the member who asks, the one that lasts longest first. Never anyone else's. */
export async function myNotices(ctx: Context): Promise<readonly MyNotice[]> {
  if (ctx.viewer.kind !== "member") return [];
  return noticesFor(await openNotices(ctx.db, ctx.now), ctx.viewer.root, ctx.now)
    .sort((one, other) => other.until.getTime() - one.until.getTime())
    .map(({ until, rule, words }) => {
      const known = communityRules.find(({ id }) => id === rule);
      return { until, rule: known?.title ?? null, words };
    });
}
