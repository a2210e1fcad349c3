import type { Tx } from "@/lib/kernel/context";

/** Whether this volunteer wrote a reply of the volunteers: the record of acts alone knows. */
export async function wroteAsVolunteer(
  db: Pick<Tx, "moderationRecord">,
  stewardId: string,
  post: { readonly id: string; readonly byVolunteers: boolean },
): Promise<boolean> {
  if (!post.byVolunteers) return false;
  return (await db.moderationRecord.count({ where: { stewardId, act: "answered", subjectId: post.id } })) > 0;
}
