import { Fragment } from "react";
import { words } from "@/components/words";
import type { ContentNote } from "@/lib/threads/limits";

/** The content notes of a post, for those who want to know before they read. */
export function NoteTags({ notes }: { notes: readonly ContentNote[] }) {
  const t = words("thread");
  return notes.map((note) => (
    <Fragment key={note}>
      <span className="tag tag-note">{t(`note.${note}`)}</span>{" "}
    </Fragment>
  ));
}

export function noteList(notes: readonly ContentNote[]): string {
  const t = words("thread");
  return notes.map((note) => t(`note.${note}`)).join(", ");
}
