import { authorNotices } from "@/lib/cases/author-notice";
import { at } from "@/lib/kernel/addresses";
import type { Db } from "@/lib/kernel/context";
import { dayText } from "@/lib/kernel/time";
import { type Member, reader } from "@/lib/kernel/viewer";
import { shownTo } from "@/lib/threads/visibility";
import { type ExportedThread, monthOf } from "./export";
import { decisionIn, EXPORT_BATCH } from "./export-milestones";
import { ownVoiceRows } from "./own-rows";

const thread = {
  ...{ id: true, title: true, standing: true, replyCount: true, stage: true, themes: true },
  board: { select: { name: true } },
  posts: { where: { seq: 0 }, select: { voiceId: true } },
  milestoneId: true,
} as const;
const post = {
  ...{ id: true, seq: true, hour: true, standing: true, edited: true, contentNotes: true, body: true },
  ...{ quoteRevision: true, answers: { select: { id: true, standing: true, voice: { select: { name: true } } } } },
} as const;

/** Every thread that a member spoke in, with their words there and nobody else's. */
export async function exportThreads(db: Db, member: Member): Promise<ExportedThread[]> {
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
      // What opens the thread beneath a stone is the stone: it stands among milestones.
      const said = voice.posts.filter(({ seq }) => seq > 0 || voice.thread.milestoneId === null);
      if (said.length === 0) continue;
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
        posts: said.map(({ id: postId, seq, hour, body, answers, quoteRevision, ...row }) => ({
          address: at.permalink(postId),
          opens: seq === 0,
          day: voice.thread.milestoneId === null ? dayText(hour) : monthOf(hour),
          ...row,
          answers: answers && {
            address: at.permalink(answers.id),
            // Whom they answered is not told in a thread that is out of view.
            name: shown === "shown" && answers.standing === "visible" ? answers.voice.name : null,
            quoted: quoteRevision !== null,
          },
          words: body,
          decision: decisionIn(told.get(postId)),
        })),
      });
    }
  }
  const first = ({ posts }: ExportedThread) => posts[0]?.day ?? "";
  return threads.sort((one, other) => (first(one) < first(other) ? -1 : 1));
}
