import { authorNotices } from "@/lib/cases/author-notice";
import { at } from "@/lib/kernel/addresses";
import type { Context } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import { type Member, reader } from "@/lib/kernel/viewer";
import { myNotices } from "@/lib/moderation/my-notices";
import type { Draft } from "@/lib/notebook/drafts";
import type { Follows } from "@/lib/notebook/follows";
import type { HeardPage } from "@/lib/notebook/heard";
import type { OwnSettings } from "@/lib/notebook/settings";
import { shownTo } from "@/lib/threads/visibility";
import { dayText, type Export, type ExportedThread } from "./export";
import { decisionIn, EXPORT_BATCH, exportMilestones } from "./export-milestones";
import { ownEncouragements, ownReports, ownUnposted, ownVoiceRows } from "./own-rows";

/** What of a notebook goes along, with what still waits to be written. */
export type OwnNotebook = {
  readonly follows: Follows;
  readonly drafts: readonly Draft[];
  readonly heard: HeardPage;
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
    threads: await threadsOf(ctx, member),
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

const thread = {
  ...{ id: true, title: true, standing: true, replyCount: true, stage: true, themes: true },
  board: { select: { name: true } },
  posts: { where: { seq: 0 }, select: { voiceId: true } },
} as const;
const post = {
  ...{ id: true, seq: true, hour: true, standing: true, edited: true, contentNotes: true, body: true },
} as const;

async function threadsOf({ db }: Context, member: Member): Promise<ExportedThread[]> {
  const mine = await ownVoiceRows(db, member);
  const threads: ExportedThread[] = [];
  for (let from = 0; from < mine.length; from += EXPORT_BATCH) {
    const voices = await db.voice.findMany({
      where: { id: { in: mine.slice(from, from + EXPORT_BATCH).map((voice) => voice.id) } },
      select: {
        ...{ id: true, name: true, profileId: true },
        thread: { select: thread },
        posts: { orderBy: { seq: "asc" }, select: post },
      },
    });
    const told = await authorNotices(db, { voiceIds: voices.map(({ id }) => id) });
    for (const voice of voices) {
      const { id, title, standing, replyCount, posts: openings, ...about } = voice.thread;
      const opensOwn = openings[0]?.voiceId === voice.id;
      // Whether others see the thread, whoever opened it.
      const shown = shownTo(reader, { standing, replyCount, opensOwn: false });
      threads.push({
        address: at.thread(id),
        shown,
        // A title that was taken from view is no longer for those who answered there.
        title: opensOwn || shown === "shown" ? title : null,
        board: about.board.name,
        name: voice.name,
        lastingName: voice.profileId !== null,
        stage: opensOwn ? about.stage : null,
        themes: opensOwn ? about.themes : [],
        posts: voice.posts.map(({ id: postId, seq, hour, body, ...row }) => ({
          address: at.permalink(postId),
          opens: seq === 0,
          day: dayText(hour),
          ...row,
          words: body,
          decision: decisionIn(told.get(postId)),
        })),
      });
    }
  }
  const first = ({ posts }: ExportedThread) => posts[0]?.day ?? "";
  return threads.sort((one, other) => (first(one) < first(other) ? -1 : 1));
}
