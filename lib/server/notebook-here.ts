import type { Viewer } from "@/lib/kernel/viewer";
import { type NotebookHere, readNotebookHere } from "./own-here";
import { currentSession } from "./viewer";

/** The viewer's notebook about the thread, in one question, or as the front server has just read it; null for a reader. */
export async function notebookHere(viewer: Viewer, threadId: string): Promise<NotebookHere | null> {
  if (viewer.kind === "reader") return null;
  return (await currentSession())?.notebook ?? readNotebookHere(viewer, threadId);
}
