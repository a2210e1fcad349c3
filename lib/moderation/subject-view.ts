import type { Prisma } from "@/lib/generated/prisma/client";
import { dayOf } from "@/lib/kernel/time";
import { unpostedScope } from "@/lib/unposted/place";
import type { Moderator } from "./policy";
import { isOwn, type SubjectStanding } from "./subject";

/** What a case is about, as its page shows it. Names no member beyond the name that stands beside the words. */
export type SubjectView = {
  readonly kind: "post" | "milestone" | "unposted";
  readonly subjectId: string;
  readonly threadId: string | null;
  readonly title: string | null;
  readonly board: string | null;
  readonly locked: boolean;
  /** Empty where there is none: words that were not posted, a stone that was taken back. */
  readonly name: string;
  readonly body: string;
  readonly revision: number;
  readonly standing: SubjectStanding;
  /** The day on which withdrawn words are erased at the latest; null when nothing is kept. */
  readonly keptUntil: Date | null;
  readonly contentNotes: readonly string[];
  readonly own: boolean;
};

export const subjectSelect = {
  post: {
    select: {
      id: true,
      body: true,
      revision: true,
      standing: true,
      contentNotes: true,
      voice: { select: { name: true, tag: true } },
      thread: { select: { id: true, title: true, lockedOn: true, board: { select: { name: true } } } },
    },
  },
  milestone: { select: { id: true, words: true, revision: true, standing: true, name: true, tag: true } },
  unposted: {
    select: {
      id: true,
      tag: true,
      revision: true,
      threadId: true,
      boardId: true,
      thread: { select: { title: true, board: { select: { name: true } } } },
      board: { select: { name: true } },
    },
  },
  words: { select: { words: true, until: true } },
} as const satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof subjectSelect }>;
type Of<K extends keyof Row> = NonNullable<Row[K]>;

const nowhere = { threadId: null, title: null, board: null, locked: false, contentNotes: [] };

export function subjectViewOf(row: Row, { root }: Moderator, now: Date): SubjectView {
  const kept = row.words?.until && row.words.until > dayOf(now) ? row.words : null;
  const keptUntil = kept?.until ?? null;
  if (row.post) return { ...ofPost(row.post, kept, root), keptUntil };
  if (row.milestone) return { ...ofMilestone(row.milestone, kept, root), keptUntil };
  if (row.unposted) return { ...ofUnposted(row.unposted, row.words, root), keptUntil: null };
  throw new Error("a case is about a post, a milestone or words that were not posted");
}

function ofPost({ thread, voice, id, ...post }: Of<"post">, kept: Row["words"], root: Uint8Array) {
  return {
    kind: "post" as const,
    subjectId: id,
    threadId: thread.id,
    title: thread.title,
    board: thread.board.name,
    locked: thread.lockedOn !== null,
    name: voice.name,
    body: kept?.words ?? post.body,
    revision: post.revision,
    // Held words that were taken back left no empty place in their thread; here they are what they are.
    standing: post.body === "" ? ("withdrawn" as const) : post.standing,
    contentNotes: post.contentNotes,
    own: isOwn(root, { scope: `voice|${thread.id}`, tag: voice.tag }),
  };
}

function ofMilestone(
  { id, words, revision, standing, name, tag }: Of<"milestone">,
  kept: Row["words"],
  root: Uint8Array,
) {
  const own = isOwn(root, { scope: `milestone|${id}`, tag });
  return {
    kind: "milestone" as const,
    subjectId: id,
    ...nowhere,
    name,
    body: kept?.words ?? words,
    revision,
    standing,
    own,
  };
}

function ofUnposted({ id, tag, revision, ...place }: Of<"unposted">, words: Row["words"], root: Uint8Array) {
  return {
    kind: "unposted" as const,
    subjectId: id,
    ...nowhere,
    title: place.thread?.title ?? null,
    board: place.board?.name ?? place.thread?.board.name ?? null,
    name: "",
    body: words?.words ?? "",
    revision,
    standing: "unposted" as const,
    own: isOwn(root, { scope: unpostedScope(place), tag }),
  };
}
