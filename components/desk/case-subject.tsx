import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import { severityText, signalTexts, standingText } from "./case-words";

/** What the case is about. The words are folded: whoever decides chooses the moment to read them. */
export function CaseSubject({ view }: { view: CaseView }) {
  const t = words("desk");
  const paragraphs = view.body.split(/\n{2,}/);
  return (
    <section className="stack">
      <h1>
        {t("case-title")}: {severityText(view.severity)}
      </h1>
      {view.title === null ? null : <p>{t("where", { title: view.title, board: view.board ?? "" })}</p>}
      <p>
        {t.rich("by", { name: () => <bdi>{view.name}</bdi> })} · {t(`kind-${view.kind}`)} ·{" "}
        {standingText(view.standing)}
      </p>
      {view.contentNotes.length === 0 ? null : (
        <p>{t("notes", { notes: view.contentNotes.map((note) => note.replaceAll("_", " ")).join(", ") })}</p>
      )}
      <Fold title={t("show")}>
        <blockquote>
          {paragraphs.map((text, place) => (
            // Paragraphs have no name but their place, and nothing here is ever reordered.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <p key={place}>{text}</p>
          ))}
        </blockquote>
      </Fold>
      {view.signals.length === 0 ? null : (
        <>
          <h2>{t("seen-by-machine")}</h2>
          <ul>
            {signalTexts(view.signals).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
