import type { ListKind } from "./note-rule";
import type { StoryLine, ThreadLine } from "./view";

const opening = ({ id }: ThreadLine) => ({ threadId: id, seq: 0 });

/** Lists of threads, which show titles alone. */
export const threadRows: ListKind<ThreadLine> = {
  placeOf: opening,
  notesOf: ({ contentNotes }) => contentNotes,
  foldedBy: () => [],
};

/** Stories, whose first lines stand under their titles. */
export const storyRows: ListKind<StoryLine> = {
  placeOf: opening,
  notesOf: ({ contentNotes }) => contentNotes,
  foldedBy: ({ contentNotes }) => contentNotes,
};
