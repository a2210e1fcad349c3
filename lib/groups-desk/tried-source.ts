import { type RefusedRecords, refusalsTold } from "@/lib/feeds/refusals-told";
import type { TriedList } from "@/lib/feeds/try-order";

/** What a list would bring, as the desk tells it. */
export type TriedSource = Omit<TriedList, "refusals"> & { readonly refusals: readonly RefusedRecords[] };

export const triedSource = (tried: TriedList): TriedSource => ({ ...tried, refusals: refusalsTold(tried.refusals) });
