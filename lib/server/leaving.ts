import type { Member } from "@/lib/kernel/viewer";
import type { Export } from "@/lib/leaving/export";
import { gatherExport } from "@/lib/leaving/gather-export";
import { draftsOf } from "./drafts";
import { followsOf } from "./later";
import { contextFor } from "./world";

/** What a member wrote and keeps here, gathered while they wait. Nothing of it is stored. */
export async function exportOf(member: Member): Promise<Export> {
  const notebook = { follows: await followsOf(member), drafts: await draftsOf(member) };
  return gatherExport(contextFor(member), member, notebook);
}
