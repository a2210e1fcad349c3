import { done, type Result, refuse } from "@/lib/kernel/result";
import { processState } from "./process-state";

/** Beyond this nobody is let wait: it would take minutes. */
const WAITING_MOST = 8;

/** One at a time, of what tries all there is with somebody's key: two at once would take as long and twice the memory. */
export async function gathered<T>(gather: () => Promise<T>): Promise<Result<T>> {
  const { gathering } = processState();
  if (gathering.pendingCount >= WAITING_MOST) return refuse({ code: "busy" });
  return done(await gathering(gather));
}
