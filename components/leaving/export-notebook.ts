import { words } from "@/components/words";
import type { Export } from "@/lib/leaving/export";
import { CONTENT_NOTES } from "@/lib/threads/limits";
import { list, quoted, safe, section } from "./export-html";

const t = words("leaving");
const notes = words("notes");
const thread = words("thread");

/** What somebody's private notes hold, as parts of their copy. */
export function notebookParts(notebook: Export["notebook"]): string[] {
  return [
    section(
      t("copy.drafts"),
      notebook.drafts.map(({ place, savedOn, fields }) => {
        const kept = ["title", "body", "words"].flatMap((field) => fields[field] ?? []).filter((text) => text !== "");
        return `<p>${safe(`${place.replace("|", " ")}, ${savedOn}`)}</p>${kept.map(quoted).join("")}`;
      }),
    ),
    section(t("copy.heard"), [
      list(
        notebook.heard.map(({ address, level, folded }) =>
          [`${address}: ${t(`copy.heard-${level}`)}`, folded ? t("copy.heard-folded") : ""].filter(Boolean).join("; "),
        ),
      ),
    ]),
    section(t("copy.asks"), [list(notebook.asks.map(({ address, from }) => `${address}: ${from}`))]),
    notebook.helps ? section(t("copy.helps"), [`<p>${safe(t("copy.helps-on"))}</p>`]) : "",
    section(notes("copy.title"), [list(noteLines(notebook.notes))]),
    section(t("copy.follows"), [
      list(notebook.threads.map(({ address, follow }) => `${address}: ${t(`copy.follow-${follow}`)}`)),
    ]),
  ];
}

/** What was chosen for each note. One of a later version has no name here. */
function noteLines(chosen: Export["notebook"]["notes"]): string[] {
  return CONTENT_NOTES.flatMap((note) => {
    const choice = chosen[note];
    return choice ? [notes("copy.line", { note: thread(`note.${note}`), choice: notes(`choice.${choice}`) })] : [];
  });
}
