import { Prisma } from "@/lib/generated/prisma/client";
import type { Heard } from "@/lib/intake/limits";
import type { Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { type Words, wordsKeptOf } from "./take-in";
import type { PostStatus } from "./visibility";

/** What a posting command answers; the same for the first tap and the second. */
export type Posted = {
  kind: "posted";
  threadId: string;
  postId: string;
  held: boolean;
  /** How the words were heard that were taken in just now; absent where nothing was. */
  heard?: Heard;
  /** This form had posted before, and other words than are sent now: these are kept nowhere but in the form. */
  otherWords?: true;
  /** With that: what it had posted was taken back or removed since, so nothing can be changed in it. */
  gone?: true;
};

/** What of a form is compared with what it has posted before. */
export type SentWords = Words & { readonly contentNotes: readonly string[] };

/** What a form has posted before. `title` is null for a reply, `tag` the voice's, in hexadecimal digits. */
export type EarlierPost = SentWords & {
  readonly id: string;
  readonly threadId: string;
  readonly standing: PostStatus;
  readonly tag: string;
};

/** What this submission has posted, as one value of a query (JSON, or null). */
export function earlierSql(submission: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('id', e.id, 'threadId', e.thread_id, 'standing', e.standing, 'body', e.body,
      'title', CASE WHEN e.seq = 0 THEN et.title END, 'contentNotes', COALESCE(e.content_notes, '{}'), 'tag', encode(ev.tag, 'hex'))
    FROM post e JOIN voice ev ON ev.id = e.voice_id JOIN thread et ON et.id = e.thread_id
    WHERE e.submission = ${submission})`;
}

/**
 * The second tap of a slow phone answers like the first, and says so where its words are others. A submission that is
 * somebody else's is a conflict, and tells nothing of theirs.
 */
export function postedBefore(member: Member, earlier: EarlierPost, sent: SentWords): Result<Posted> {
  const { id, threadId, standing, tag } = earlier;
  if (tag !== Buffer.from(tagOf(member.root, `voice|${threadId}`)).toString("hex")) return refuse({ code: "conflict" });
  const posted: Posted = { kind: "posted", threadId, postId: id, held: standing === "held" };
  if (sameWords(earlier, sent)) return done(posted);
  const gone = standing === "withdrawn" || standing === "removed";
  return done({ ...posted, otherWords: true, ...(gone ? { gone } : {}) });
}

/** The same for a tap that came between our look-up and our words: asked anew, since what was read before is older. */
export async function postedMeanwhile(
  tx: Tx,
  member: Member,
  submission: string,
  sent: SentWords,
): Promise<Result<Posted>> {
  const [row] = await tx.$queryRaw<{ earlier: EarlierPost | null }[]>`SELECT ${earlierSql(submission)} AS earlier`;
  return row?.earlier ? postedBefore(member, row.earlier, sent) : refuse({ code: "conflict" });
}

/** What was covered before it was kept is the same where the words sent now would be kept alike. */
function sameWords(earlier: SentWords, sent: SentWords): boolean {
  const equals = ({ title, body }: Words) => body === earlier.body && (title === null || title === earlier.title);
  const notes = ({ contentNotes }: SentWords) => [...contentNotes].sort().join();
  return notes(earlier) === notes(sent) && (equals(sent) || equals({ ...sent, ...wordsKeptOf(sent) }));
}
