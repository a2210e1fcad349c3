import type { ReactNode } from "react";
import { words } from "@/components/words";
import type { ContentNote } from "@/lib/threads/limits";
import { noteList } from "./note-tags";

type Props = {
  notes: readonly ContentNote[];
  /** Whoever reads wrote the words, or chose to see such words: the notes are named, and nothing is folded. */
  open: boolean;
  children: ReactNode;
};

/** Words of a post behind its content notes. */
export function UnderNotes({ notes, open, children }: Props) {
  if (notes.length === 0) return children;
  return open ? (
    <>
      <NamedNotes notes={notes} />
      {children}
    </>
  ) : (
    <details className="fold">
      <summary>{words("thread")("fold", { notes: noteList(notes) })}</summary>
      {children}
    </details>
  );
}

/** The content notes of words that stand open. */
export function NamedNotes({ notes }: { notes: readonly ContentNote[] }) {
  return (
    <p className="tags">
      <span className="tag tag-note">{words("common")("note.one", { notes: noteList(notes) })}</span>
    </p>
  );
}
