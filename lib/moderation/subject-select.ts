import type { Prisma } from "@/lib/generated/prisma/client";

/** The words of a post, and what says whether and how they may be shown. */
const shown = { id: true, body: true, revision: true, standing: true, contentNotes: true } as const;

/** What is read of what a case is about, to be shown on its page. */
export const subjectSelect = {
  post: {
    select: {
      ...shown,
      quoteRevision: true,
      quoteFrom: true,
      quoteTo: true,
      answers: {
        select: { ...shown, voice: { select: { name: true } } },
      },
      hour: true,
      voice: { select: { name: true, tag: true, avatarSeed: true, byVolunteers: true } },
      thread: {
        select: {
          id: true,
          title: true,
          lockedOn: true,
          milestoneId: true,
          board: { select: { name: true } },
          posts: { where: { seq: 0 }, select: { voice: { select: { tag: true } } } },
        },
      },
    },
  },
  milestone: {
    select: {
      id: true,
      words: true,
      contentNotes: true,
      revision: true,
      standing: true,
      name: true,
      tag: true,
      stoneSeed: true,
    },
  },
  unposted: {
    select: {
      id: true,
      tag: true,
      revision: true,
      threadId: true,
      boardId: true,
    },
  },
  words: { select: { words: true, until: true } },
} as const satisfies Prisma.CaseSelect;
