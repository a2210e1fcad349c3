import { done, type Result, refuse } from "@/lib/kernel/result";
import { tookTooLong } from "@/lib/search/took-too-long";
import { processState } from "./process-state";

/** Beyond this nobody is let wait: most looks take a moment, but these may all be slow ones. */
const WAITING_MOST = 20;

/** Whether so many wait for their turn that one more is to come again later. */
export const searchesFull = (): boolean => processState().searching.pendingCount >= WAITING_MOST;

/** Two at once, the rest in turn: whatever is looked for, the database has time for everybody else. */
export async function searched<T>(look: () => Promise<T>): Promise<Result<T>> {
  if (searchesFull()) return refuse({ code: "busy" });
  try {
    return done(await processState().searching(look));
  } catch (error) {
    if (tookTooLong(error)) return refuse({ code: "took-too-long" });
    throw error;
  }
}
