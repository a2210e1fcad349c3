import type { Prisma } from "@/lib/generated/prisma/client";
import { type Address, at } from "@/lib/kernel/addresses";
import { dayOf, daysSince } from "@/lib/kernel/time";
import { type Answered, answeredOf } from "@/lib/threads/answered";
import { isGoneName } from "@/lib/threads/gone-name";
import type { QuoteRange } from "@/lib/threads/quote";
import type { Moderator } from "./policy";
import { type CaseSubjectStatus, isOwn } from "./subject";
import type { subjectSelect } from "./subject-select";
import { nowhere, ofUnposted } from "./unposted-view";

/** What a case is about, as its page shows it. Names no member beyond the name that stands beside the words. */
export type SubjectView = {
  readonly kind: "post" | "milestone" | "unposted";
  readonly subjectId: string;
  readonly threadId: string | null;
  readonly title: string | null;
  readonly board: string | null;
  /** Where a moderator reads it among what stands around it; null where nobody can. */
  readonly href: Address | null;
  readonly locked: boolean;
  /** The viewer opened the thread: whether it is closed is for somebody else to decide. */
  readonly ownThread: boolean;
  /** Empty where there is none: words that were not posted, a stone that was taken back. */
  readonly name: string;
  /** Its author left and took every word along: no name is kept, and a pause would find nobody. */
  readonly left: boolean;
  /** Volunteers wrote it, in their one name: a pause or a message would find nobody. */
  readonly byVolunteers: boolean;
  /** Its stone, and how many days ago it was written; null for what is no post. */
  readonly post: { readonly avatarSeed: string; readonly daysAgo: number | null } | null;
  /** The post that it answers, with the words that everybody sees quoted above it: none of the subject's own. */
  readonly answers: Answered | null;
  readonly body: string;
  readonly revision: number;
  readonly standing: CaseSubjectStatus;
  /** The day on which withdrawn words are erased at the latest; null when nothing is kept. */
  readonly keptUntil: Date | null;
  readonly contentNotes: readonly string[];
  readonly own: boolean;
  /** Nothing is left to decide about: taken back, and nothing kept. */
  readonly gone: boolean;
};

type Row = Prisma.CaseGetPayload<{ select: typeof subjectSelect }>;
type Of<K extends keyof Row> = NonNullable<Row[K]>;

export function subjectViewOf(row: Row, { root }: Moderator, now: Date): SubjectView {
  const kept = row.words?.until && row.words.until > dayOf(now) ? row.words : null;
  const keptUntil = kept?.until ?? null;
  if (row.unposted) return { ...ofUnposted(row.unposted, row.words, root), keptUntil: null, gone: false };
  const about = row.post
    ? ofPost(row.post, kept, root, now)
    : row.milestone
      ? ofMilestone(row.milestone, kept, root)
      : null;
  if (about) return { ...about, keptUntil, gone: about.standing === "withdrawn" && kept === null };
  throw new Error("a case is about a post, a milestone or words that were not posted");
}

function ofPost({ thread, voice, id, answers, ...post }: Of<"post">, kept: Row["words"], root: Uint8Array, now: Date) {
  const left = isGoneName(voice.name);
  const scope = `voice|${thread.id}` as const;
  const { quoteRevision: revision, quoteFrom: from, quoteTo: to } = post;
  const quote = revision !== null && from !== null && to !== null ? { revision, from, to } : null;
  return {
    kind: "post" as const,
    subjectId: id,
    threadId: thread.id,
    title: thread.title,
    board: thread.board.name,
    href: at.permalink(id),
    locked: thread.lockedOn !== null,
    ownThread: thread.posts.some((opening) => isOwn(root, { scope, tag: opening.voice.tag })),
    name: left ? "" : voice.name,
    left,
    byVolunteers: voice.byVolunteers,
    post: { avatarSeed: voice.avatarSeed, daysAgo: thread.milestoneId === null ? daysSince(post.hour, now) : null },
    answers: answeredBy(answers, quote),
    body: kept?.words ?? post.body,
    revision: post.revision,
    // Held words that were taken back left no empty place in their thread; here they are what they are.
    standing: post.body === "" ? ("withdrawn" as const) : post.standing,
    contentNotes: post.contentNotes,
    own: isOwn(root, { scope, tag: voice.tag }),
  };
}

function answeredBy(answers: Of<"post">["answers"], range: QuoteRange | null): Answered | null {
  if (answers?.standing !== "visible") return null;
  const { id, voice, ...words } = answers;
  return answeredOf({ id, name: voice.name, quoted: range && { ...words, range } });
}

function ofMilestone(
  { id, words, contentNotes, revision, standing, name, tag, stoneSeed }: Of<"milestone">,
  kept: Row["words"],
  root: Uint8Array,
) {
  const own = isOwn(root, { scope: `milestone|${id}`, tag });
  return {
    kind: "milestone" as const,
    subjectId: id,
    ...nowhere,
    contentNotes,
    // Nobody sees a stone that was taken back; of one that was erased not even its look is left.
    href: standing === "withdrawn" ? null : at.milestone(id),
    left: stoneSeed === "",
    name,
    body: kept?.words ?? words,
    revision,
    standing,
    own,
  };
}
