import { REFRESH_TIME } from "./limits";
import { feedScript, runListProcess } from "./list-process";
import { type RefreshDone, type RefreshOrder, refreshDone } from "./refresh-order";

const PROCESS = feedScript("refresh-process.ts");

/**
 * Reads one source in a process of its own, bounded in time (milliseconds) and memory. Null when it ended before it was
 * done: it has written nothing then, not even that it failed. `script`: what runs, for tests.
 */
export async function refreshSource(
  order: Omit<RefreshOrder, "now"> & { now: Date },
  { time = REFRESH_TIME, script = PROCESS } = {},
): Promise<RefreshDone["outcome"] | null> {
  const said = await runListProcess(script, { ...order, now: order.now.toISOString() }, time);
  return said === null ? null : outcomeIn(said);
}

function outcomeIn(said: string): RefreshDone["outcome"] | null {
  try {
    return refreshDone.parse(JSON.parse(said)).outcome;
  } catch {
    return null;
  }
}
