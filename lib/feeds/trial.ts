import { TRY_TIME } from "./limits";
import { feedScript, runListProcess } from "./list-process";
import { failedTrial, type ListCandidate, type TriedList, triedList } from "./try-order";

const PROCESS = feedScript("try-process.ts");

/** Tries a list in a process of its own, as long as somebody waits for it. `time` (milliseconds), `script`: for tests. */
export async function tryOutside(
  order: ListCandidate & { databaseUrl: string; now: Date },
  { time = TRY_TIME, script = PROCESS } = {},
): Promise<TriedList> {
  const begun = performance.now();
  const said = await runListProcess(script, { ...order, now: order.now.toISOString() }, time);
  if (said !== null) return readTrial(said);
  return failedTrial(performance.now() - begun >= time ? "too-slow" : "crashed");
}

function readTrial(said: string): TriedList {
  try {
    return triedList.parse(JSON.parse(said));
  } catch {
    return failedTrial("crashed");
  }
}
