import type { Prisma } from "@/lib/generated/prisma/client";
import { type Address, at } from "@/lib/kernel/addresses";
import { dayOf } from "@/lib/kernel/time";
import { unpostedScope } from "@/lib/refused-cries/place";
import { isGoneName } from "@/lib/threads/gone-name";
import type { Moderator } from "./policy";
import { type CaseSubjectStatus, isOwn } from "./subject";
import type { subjectSelect } from "./subject-select";

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

const nowhere = {
  threadId: null,
  title: null,
  board: null,
  locked: false,
  ownThread: false,
  contentNotes: [],
  left: false,
};

export function subjectViewOf(row: Row, { root }: Moderator, now: Date): SubjectView {
  const kept = row.words?.until && row.words.until > dayOf(now) ? row.words : null;
  const keptUntil = kept?.until ?? null;
  if (row.unposted) return { ...ofUnposted(row.unposted, row.words, root), keptUntil: null, gone: false };
  const about = row.post ? ofPost(row.post, kept, root) : row.milestone ? ofMilestone(row.milestone, kept, root) : null;
  if (about) return { ...about, keptUntil, gone: about.standing === "withdrawn" && kept === null };
  throw new Error("a case is about a post, a milestone or words that were not posted");
}

function ofPost({ thread, voice, id, ...post }: Of<"post">, kept: Row["words"], root: Uint8Array) {
  const left = isGoneName(voice.name);
  const scope = `voice|${thread.id}` as const;
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
    body: kept?.words ?? post.body,
    revision: post.revision,
    // Held words that were taken back left no empty place in their thread; here they are what they are.
    standing: post.body === "" ? ("withdrawn" as const) : post.standing,
    contentNotes: post.contentNotes,
    own: isOwn(root, { scope, tag: voice.tag }),
  };
}

function ofMilestone(
  { id, words, revision, standing, name, tag, stoneSeed }: Of<"milestone">,
  kept: Row["words"],
  root: Uint8Array,
) {
  const own = isOwn(root, { scope: `milestone|${id}`, tag });
  return {
    kind: "milestone" as const,
    subjectId: id,
    ...nowhere,
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

/** Without the place that it was meant for: of somebody who is paused it would tell where they read. */
function ofUnposted({ id, tag, revision, ...place }: Of<"unposted">, words: Row["words"], root: Uint8Array) {
  return {
    kind: "unposted" as const,
    subjectId: id,
    ...nowhere,
    href: null,
    name: "",
    body: words?.words ?? "",
    revision,
    standing: "unposted" as const,
    own: isOwn(root, { scope: unpostedScope(place), tag }),
  };
}
