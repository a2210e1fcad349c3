import { type Encouragements, NO_ENCOURAGEMENTS, totalOf } from "@/lib/encouragements/limits";
import { encouragementCounts } from "@/lib/encouragements/queries";
import type { Tx } from "@/lib/kernel/context";
import type { Member } from "@/lib/kernel/viewer";
import type { MilestoneView } from "@/lib/milestones/view";
import { type EncouragedPage, toldOf } from "@/lib/notebook/encouraged";
import type { OwnVoice } from "@/lib/threads/own-voices-in";

/** Kind words for something of one's own. */
export type OwnEncouraged = {
  readonly id: string;
  /** The stone they were given for; null where it is a post. */
  readonly stone: MilestoneView | null;
  /** Of the post's thread; empty where it was deleted. */
  readonly title: string;
  readonly given: Encouragements;
  /** How many in all. */
  readonly total: number;
  /** Some of them their author has not been told of. */
  readonly fresh: boolean;
};

/** The newest posts that were encouraged, and the newest stones: more is a list that nobody reads, and than is noted as told. */
const SHOWN_OF_EACH = 20;

/** Who was kind about what a member posted: how many said what, and never who. What is new comes first. */
export async function encouragedOwn(
  db: Tx,
  member: Member,
  own: { readonly voices: readonly OwnVoice[]; readonly stones: readonly MilestoneView[] },
  page: EncouragedPage,
): Promise<OwnEncouraged[]> {
  const voices = own.voices.map(({ id }) => id);
  const posts = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT p.id, t.title FROM post p JOIN thread t ON t.id = p.thread_id
    WHERE p.voice_id = ANY(${voices}::text[]) AND p.standing = 'visible' AND t.standing IN ('visible', 'withdrawn')
      AND EXISTS (SELECT FROM encouragement_count c WHERE c.subject_id = p.id AND c.given > 0)
    ORDER BY p.hour DESC, p.id DESC LIMIT ${SHOWN_OF_EACH}`;
  const subjects = [
    ...posts.map(({ id, title }) => ({ id, title, stone: null })),
    ...own.stones.slice(0, SHOWN_OF_EACH).map((stone) => ({ id: stone.id, title: "", stone })),
  ];
  const counts = await encouragementCounts(
    db,
    member,
    subjects.map(({ id }) => id),
  );
  const found = subjects.map((subject): OwnEncouraged => {
    const given = counts.get(subject.id) ?? NO_ENCOURAGEMENTS;
    const total = totalOf(given);
    return { ...subject, given, total, fresh: total > toldOf(page, subject.id) };
  });
  const some = found.filter(({ total }) => total > 0);
  return [...some.filter(({ fresh }) => fresh), ...some.filter(({ fresh }) => !fresh)];
}
