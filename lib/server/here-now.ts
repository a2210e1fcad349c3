import { placeCalls } from "@/lib/help/calls";
import { hours } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { doMembersAnswerSoon } from "@/lib/threads/first-replies";
import type { HereNow } from "@/lib/threads/own-care";
import { processState } from "./process-state";
import { clock, database } from "./world";

/** How long what the last weeks show is taken as it is. */
const SHOWN_FOR = hours(1);

/** Asked at most once an hour, by whoever comes first; while it cannot be asked nothing is promised. */
function membersAnswerSoon(now: Date): Promise<boolean> {
  const state = processState();
  if (!state.answersSoon || now.getTime() - state.answersSoon.at.getTime() >= SHOWN_FOR)
    state.answersSoon = { soon: doMembersAnswerSoon(database(), now).catch(() => false), at: now };
  return state.answersSoon.soon;
}

/** How things are here, for a member who may need somebody. */
export async function hereNow(member: Member): Promise<HereNow> {
  const now = clock();
  return {
    volunteer: processState().duty.isSomebodyHere(now, member.steward?.id ?? null),
    membersAnswerSoon: await membersAnswerSoon(now),
    places: placeCalls,
  };
}
