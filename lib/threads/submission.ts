import type { Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";

/** What a posting command answers; the same for the first tap and the second. */
export type Posted = { kind: "posted"; threadId: string; postId: string; held: boolean };

/**
 * A step: waits for a tap of the same form that is still under way, then finds what it made. The second tap of a
 * slow phone answers like the first. A submission that is somebody else's is a conflict, and tells nothing of theirs.
 */
export async function earlierSubmission(tx: Tx, member: Member, submission: string): Promise<Result<Posted | null>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submission}, 0))`;
  const found = await tx.post.findUnique({
    where: { submission },
    select: { id: true, threadId: true, standing: true, voice: { select: { tag: true } } },
  });
  if (!found) return done(null);
  if (!sameBytes(found.voice.tag, tagOf(member.root, `voice|${found.threadId}`))) return refuse({ code: "conflict" });
  return done({ kind: "posted", threadId: found.threadId, postId: found.id, held: found.standing === "held" });
}
