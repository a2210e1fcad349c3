import type { SavedWords } from "@/components/drafts/saved-words";
import type { ShellViewer } from "@/components/shell/main-nav";
import type { Encouragements } from "@/lib/encouragements/limits";
import type { ReadSoFar } from "@/lib/inbox/reading";
import type { Address } from "@/lib/kernel/addresses";
import type { ThreadPage } from "@/lib/threads/queries";
import type { Quoting } from "@/lib/threads/quotable";

/** Everything that a thread's page shows to one viewer. */
export type ShownThread = {
  readonly page: ThreadPage;
  /** This page of the thread, to come back to. */
  readonly address: Address;
  readonly viewer: ShellViewer;
  readonly given: ReadonlyMap<string, Encouragements>;
  /** Where they stopped reading, and whether they follow; null for readers. */
  readonly here: (Pick<ReadSoFar, "goOn" | "mark"> & { readonly following: boolean }) | null;
  /** Words they saved for this thread. */
  readonly saved: SavedWords | null;
  /** What these quote. */
  readonly quoting: Quoting | null;
  /** What lets a newcomer's words through while many join. */
  readonly ticket: string | null;
};
