import { at } from "@/lib/kernel/addresses";
import type { Context } from "@/lib/kernel/context";
import { dayText } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { myNotices } from "@/lib/moderation/my-notices";
import type { Draft } from "@/lib/notebook/drafts";
import type { EncouragedPage } from "@/lib/notebook/encouraged";
import type { Follows } from "@/lib/notebook/follows";
import type { HeardPage } from "@/lib/notebook/heard";
import type { OwnSettings } from "@/lib/notebook/settings";
import type { StonesAskedPage } from "@/lib/notebook/stones-asked";
import type { NoteChoices } from "@/lib/threads/note-rule";
import type { Export } from "./export";
import { exportMilestones } from "./export-milestones";
import { exportThreads } from "./export-threads";
import { ownEncouragements, ownReports, ownUnposted } from "./own-rows";

/** What of a notebook goes along, with what still waits to be written. */
export type OwnNotebook = {
  readonly follows: Follows;
  readonly drafts: readonly Draft[];
  readonly heard: HeardPage;
  readonly encouraged: EncouragedPage;
  readonly asks: StonesAskedPage;
  readonly notes: NoteChoices;
  readonly settings: OwnSettings;
};

/** Everything a member wrote, recomputed over all there is; the notebook comes with what still waits to be written. */
export async function gatherExport(ctx: Context, member: Member, notebook: OwnNotebook): Promise<Export> {
  const { db } = ctx;
  const addressOf = (of: { postId: string | null; milestoneId: string | null }) =>
    of.postId ? at.permalink(of.postId) : at.milestone(of.milestoneId ?? "");
  const profile = await profileOf(ctx, member);
  const milestones = await exportMilestones(db, member);
  const own = new Set([profile?.address, ...milestones.map(({ address }) => address)]);
  return {
    madeOn: dayText(ctx.now),
    profile,
    threads: await exportThreads(db, member),
    milestones,
    encouragements: (await ownEncouragements(db, member)).map((row) => ({ to: addressOf(row), kind: row.kind })),
    reports: (await ownReports(db, member)).map((row) => ({
      about: addressOf(row),
      reason: row.reason,
      words: row.words,
    })),
    waiting: (await ownUnposted(db, member)).map((row) => row.words),
    notices: (await myNotices({ ...ctx, viewer: member })).map((row) => ({ ...row, until: dayText(row.until) })),
    notebook: {
      device: member.device,
      threads: Object.entries(notebook.follows.threads).map(([id, { follow, readTo }]) => ({
        address: at.thread(id),
        follow,
        readTo,
      })),
      heard: notebook.heard.words.map(([id, level, folded]) => {
        const address = [at.profile(id), at.milestone(id)].find((one) => own.has(one)) ?? at.permalink(id);
        return { address, level, folded };
      }),
      encouraged: notebook.encouraged.told.map(([id, seen]) => {
        const stone = at.milestone(id);
        return { address: own.has(stone) ? stone : at.permalink(id), seen };
      }),
      asks: notebook.asks.asks.map(([id, from]) => ({ address: at.milestone(id), from })),
      notes: notebook.notes,
      helps: notebook.settings.helps,
      drafts: notebook.drafts.map(({ place, day, values }) => ({ place, savedOn: dayText(day), fields: values })),
    },
  };
}

async function profileOf({ db }: Context, { root }: Member): Promise<Export["profile"]> {
  const row = await db.profile.findUnique({
    where: { tag: tagOf(root, "profile") },
    select: { id: true, name: true, bio: true, showsCairn: true },
  });
  return row && { address: at.profile(row.id), name: row.name, about: row.bio, showsCairn: row.showsCairn };
}
