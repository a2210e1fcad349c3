import type { Tx } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { OwnVoice } from "@/lib/threads/own-voices-in";
import { cameToNothing, decisionOf, type OwnDecision, titleFor } from "./own-decision";
import { putBack } from "./put-back";

const TOLD_DAYS = 90;
const told = {
  state: true,
  signals: true,
  decision: true,
  decisionRule: true,
  decisionWords: true,
  decidedOn: true,
} as const;
/** Decisions on own posts and milestones of the last 90 days, and own words that wait for one. */
export async function ownDecisions(
  db: Tx,
  member: Member,
  voices: readonly OwnVoice[],
  now: Date,
): Promise<OwnDecision[]> {
  const recent = { state: "decided" as const, decidedOn: { gte: later(now, -days(TOLD_DAYS)) } };
  const [posts, stones] = await Promise.all([
    db.case.findMany({
      where: {
        post: { voiceId: { in: voices.map((voice) => voice.id) }, standing: { not: "withdrawn" } },
        // A case that was closed because its author took the words back brought nothing into view.
        NOT: { decision: "released", post: { body: "" } },
        OR: [recent, { state: "open", post: { standing: "held" } }],
      },
      select: {
        ...told,
        post: {
          select: { id: true, seq: true, thread: { select: { title: true, standing: true, milestoneId: true } } },
        },
      },
    }),
    // Few milestones ever have a case: each one's tag is recomputed to find the member's own.
    db.case.findMany({
      where: {
        milestoneId: { not: null },
        milestone: { standing: { not: "withdrawn" } },
        OR: [recent, { state: "open", milestone: { standing: "held" } }],
      },
      select: { ...told, milestone: { select: { id: true, tag: true } } },
    }),
  ]);
  const found = [
    ...posts.flatMap(({ post, ...row }) =>
      post
        ? [
            {
              row,
              to: post,
              subject: "post" as const,
              underStone: post.thread.milestoneId !== null,
              title: titleFor(post),
            },
          ]
        : [],
    ),
    ...stones.flatMap(({ milestone, ...row }) =>
      milestone && sameBytes(milestone.tag, tagOf(member.root, `milestone|${milestone.id}`))
        ? [{ row, to: milestone, subject: "milestone" as const, underStone: true, title: null }]
        : [],
    ),
  ];
  const silent = found.filter(({ row }) => cameToNothing(row)).map(({ to }) => to.id);
  const back = await putBack(db, silent);
  const decisions = found
    .filter(({ row, to }) => !cameToNothing(row) || back.has(to.id))
    .flatMap(({ row, to, ...about }) => decisionOf(row, { ...about, id: to.id }));
  return decisions.sort((a, b) => (b.day?.getTime() ?? Infinity) - (a.day?.getTime() ?? Infinity));
}
