import type { Refusal } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/time";
import { threadLabel } from "./label";
import type { ThreadRow } from "./rows";
import type { ThreadView } from "./view";

/** What a page shows of a thread itself, beside its posts. `replyRefusal`: why the viewer cannot reply; null when they can. */
export function threadViewOf(thread: ThreadRow, replyRefusal: Refusal | null): ThreadView {
  const { id, boardId, boardName, boardSlug, boardLine, bumpedAt, voiceName, voiceSeed, voiceProfileId } = thread;
  return {
    id,
    stoneId: thread.stoneId,
    label: threadLabel(id),
    title: thread.title,
    standing: thread.standing,
    lockedOn: thread.lockedOn,
    board: {
      id: boardId,
      name: boardName,
      slug: boardSlug,
      line: boardLine,
      groundRules: thread.groundRules,
      stories: thread.stories,
    },
    latestOn: dayOf(bumpedAt),
    newestId: thread.newestId,
    stage: thread.stage,
    themes: thread.themes,
    replyCount: thread.replyCount,
    indexed: thread.indexed,
    ownVoice:
      voiceName && voiceSeed ? { name: voiceName, avatarSeed: voiceSeed, asProfile: voiceProfileId !== null } : null,
    replyRefusal,
  };
}
