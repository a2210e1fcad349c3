import type { Member } from "@/lib/kernel/viewer";
import type { Export } from "@/lib/leaving/export";
import { gatherExport } from "@/lib/leaving/gather-export";
import { noteChoices } from "@/lib/notebook/note-choices";
import { readNotebook } from "@/lib/notebook/notebook";
import { ownSettings } from "@/lib/notebook/settings";
import { draftsOf } from "./drafts";
import { encouragedOf, followsOf, heardOf, stonesAskedOf } from "./later";
import { contextFor, database } from "./world";

/** What a member wrote and keeps here, gathered while they wait. Nothing of it is stored. */
export async function exportOf(member: Member): Promise<Export> {
  const notebook = {
    follows: await followsOf(member),
    drafts: await draftsOf(member),
    heard: await heardOf(member),
    encouraged: await encouragedOf(member),
    asks: await stonesAskedOf(member),
    notes: await readNotebook(database(), member.root, noteChoices),
    settings: await readNotebook(database(), member.root, ownSettings),
  };
  return gatherExport(contextFor(member), member, notebook);
}

/** How much of their notebook somebody would lose. */
export async function notebookCounts(member: Member): Promise<{ drafts: number; follows: number }> {
  const { threads } = await followsOf(member);
  const follows = Object.values(threads).filter(({ follow }) => follow === "on").length;
  return { drafts: (await draftsOf(member)).length, follows };
}
