import { Button } from "@/components/button";
import { RadioGroup } from "@/components/form/choice-field";
import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { CONTENT_NOTES, NOTE_CHOICES } from "@/lib/threads/limits";
import type { NoteChoices } from "@/lib/threads/note-rule";

const t = words("notes");
const thread = words("thread");

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a member reads posts with content notes: three choices for each note. */
export function NotesPage({ choices, saved }: { choices: NoteChoices; saved: boolean }) {
  return (
    <div className="stack">
      <nav aria-label={thread("trail")}>
        <a href={at.me()}>{t("back")}</a>
      </nav>
      <h1>{t("title")}</h1>
      {saved ? (
        <Notice>
          <p role="status">{t("saved")}</p>
        </Notice>
      ) : null}
      <p className="lead">{t("lead")}</p>
      <p className="quiet">{t("how")}</p>
      <p className="quiet">{t("own")}</p>
      <form action={forms.chooseNotes()} method="post" autoComplete="off" className="stack note-choices">
        {CONTENT_NOTES.map((note) => (
          <RadioGroup
            key={note}
            name={note}
            label={capitalised(thread(`note.${note}`))}
            choices={NOTE_CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
            chosen={[choices[note] ?? "fold"]}
          />
        ))}
        <p>
          <Button type="submit" look="primary">
            {t("save")}
          </Button>
        </p>
      </form>
    </div>
  );
}
