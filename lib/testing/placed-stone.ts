import { newId } from "@/lib/kernel/ids";
import type { Member } from "@/lib/kernel/viewer";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { NOON, type worldOf } from "./world";

/**
 * A stone that a member shares, as the form would: what its fields hold, under an alias unless they say otherwise.
 * Answers with its id.
 */
export async function placedStone(
  world: Pick<ReturnType<typeof worldOf>, "as">,
  member: Member,
  fields: Readonly<Record<string, unknown>>,
  now = NOON,
): Promise<string> {
  const input = shareMilestoneSchema.parse({ submission: newId(), speakAs: "alias", ...fields });
  const shared = await shareMilestone(world.as(member, now), input);
  if (!shared.ok) throw new Error(`refused: ${shared.refusal.code}`);
  return shared.value.milestoneId;
}
