import { mayHaveCard } from "@/lib/cards/card-of";
import type { Member } from "@/lib/kernel/viewer";
import { milestoneFor } from "@/lib/milestones/queries";
import type { MilestoneView } from "@/lib/milestones/view";
import { currentSession } from "./viewer";
import { clock, database } from "./world";

/** A stone of whoever asks, of which there may be a card; null for everybody else, and where nothing is. */
export async function stoneForCard(id: string): Promise<{ milestone: MilestoneView; member: Member } | null> {
  const member = (await currentSession())?.member;
  if (!member) return null;
  const found = await milestoneFor(database(), member, id, clock());
  return found && mayHaveCard(found.milestone) ? { milestone: found.milestone, member } : null;
}
