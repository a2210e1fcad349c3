import { postpone } from "./later";
import { sender } from "./sender";

/** Whoever speaks in a thread follows it, unless they chose not to. It may be lost without breaking a promise. */
export async function followAlong(threadId: string): Promise<void> {
  const viewer = await sender();
  if (viewer.kind === "member") postpone(viewer, { threadId, follow: "auto" });
}
