import { labelOf } from "@/lib/kernel/label";
import { labelWords } from "@/seeds/words/words";

/** What a thread is called in titles and histories. */
export const threadLabel = (id: string): string => labelOf(id, labelWords);
