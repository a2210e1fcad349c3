import { processState } from "./process-state";

/** What was sent, as the front server read it. */
export function sentForm(): FormData {
  const request = processState().formRequest.getStore();
  if (!request) throw new Error("no form was sent");
  return request.form;
}
