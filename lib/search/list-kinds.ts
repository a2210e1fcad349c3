import type { ListKind } from "@/lib/threads/note-rule";
import type { Hit } from "./search-threads";
import type { SimilarTitle } from "./similar-titles";
import type { WrittenByProfile } from "./written-by-profile";

/** What was found: words, and above them the title of their thread. */
export const hitRows: ListKind<Hit> = {
  placeOf: (hit) => hit,
  notesOf: ({ contentNotes, titleNotes }) => [...contentNotes, ...titleNotes],
  foldedBy: ({ contentNotes }) => contentNotes,
};

/** Titles that look like what was asked. */
export const similarRows: ListKind<SimilarTitle> = {
  placeOf: ({ threadId }) => ({ threadId, seq: 0 }),
  notesOf: ({ titleNotes }) => titleNotes,
  foldedBy: () => [],
};

/** What a profile wrote; its words come folded or open from the query. */
export const writtenRows: ListKind<WrittenByProfile> = {
  placeOf: (item) => item,
  notesOf: ({ contentNotes, titleNotes }) => [...contentNotes, ...titleNotes],
  foldedBy: () => [],
};
