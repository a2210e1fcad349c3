import { loadBoards } from "@/lib/boards/load-boards";
import type { Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { boardSeeds } from "./boards/boards";

/**
 * Lays out what a community needs before its first visitor: the boards. Rules and help lines are read from their
 * files, which are checked by the tests. Repeatable; nothing that people wrote is touched.
 */
export async function loadSeeds(db: Db): Promise<number> {
  const loaded = await loadBoards({ db, newId }, boardSeeds);
  return loaded.ok ? loaded.value.boards : 0;
}
