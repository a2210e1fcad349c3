import type { ListCandidate, TriedList } from "@/lib/feeds/try-order";

/** Tries a list that is no source yet, in a process of its own; null where another list is read or tried by hand now. */
export type TryList = (candidate: ListCandidate) => Promise<TriedList> | null;

/** How having a source read ended; `crashed`: before its time; `reading`: it is being read still. */
export type ReadOutcome = "changed" | "unchanged" | "look" | "failed" | "dry" | "crashed" | "reading";

/**
 * Begins to have a source read in a process of its own; null where a list is being read by hand already, and nothing was
 * begun. `accept`: the sum of changes that a lead looked at, in hex.
 */
export type ReadList = (sourceId: string, accept?: string) => Promise<ReadOutcome> | null;

/** What the desk has done about lists. */
export type ListsByHand = {
  readonly tryList: TryList;
  readonly readList: ReadList;
  /** Fills the tables of towns, once a site has its first list; nobody waits for it. */
  readonly knowPlaces: () => void;
};
