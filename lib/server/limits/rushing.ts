import { processState } from "../process-state";

/** Whether so many join that whoever is new works or waits. */
export function wantsProof(): Promise<boolean> {
  const { rush, outside } = processState();
  return outside(() => rush.wantsProof());
}

/** Counts one who begins to join; seconds to wait, if many do. */
export function beginJoin() {
  const { rush, outside } = processState();
  return outside(() => rush.begin());
}
