import { Fold } from "@/components/fold";
import { Quoted } from "@/components/thread/quoted";
import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import { caseName, standingText } from "./case-words";
import { flagTexts } from "./flag-words";

/** What the case is about. The words are folded: whoever decides chooses the moment to read them. */
export function CaseSubject({ view }: { view: CaseView }) {
  const t = words("desk");
  const place = placeText(view);
  return (
    <div className="stack">
      <h1>{caseName(view)}</h1>
      {place === null ? null : <p>{place}</p>}
      <p>
        {view.left ? <>{t("by-left")} · </> : null}
        {view.name === "" ? null : <>{t.rich("by", { name: () => <bdi>{view.name}</bdi> })} · </>}
        {t(`kind-${view.kind}`)} · {standingText(view.standing)}
      </p>
      {view.href === null || view.kind === "unposted" ? null : (
        <p>
          <a href={view.href}>{t(`read-${view.kind}`)}</a>
        </p>
      )}
      {view.kind === "unposted" ? <p className="notice">{t("unposted-why")}</p> : null}
      {view.keptUntil === null ? null : <p className="notice">{t("kept-until", { day: view.keptUntil })}</p>}
      {view.contentNotes.length === 0 ? null : (
        <p>{t("notes", { notes: view.contentNotes.map((note) => note.replaceAll("_", " ")).join(", ") })}</p>
      )}
      <CaseWords view={view} />
      {view.signals.length === 0 ? null : (
        <>
          <h2>{t("seen-by-machine")}</h2>
          <ul>
            {flagTexts(view.signals).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function CaseWords({ view }: { view: CaseView }) {
  const t = words("desk");
  if (view.gone) return <p className="notice">{t("gone")}</p>;
  return (
    <Fold title={t("show")}>
      {view.answers ? <Quoted answered={view.answers} /> : null}
      <blockquote>
        {view.body.split(/\n{2,}/).map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place, and never move
          <p key={place}>{text}</p>
        ))}
      </blockquote>
    </Fold>
  );
}

/** Where the words stand. Where refused ones were meant to stand is not told. */
function placeText({ title, board }: CaseView): string | null {
  const t = words("desk");
  // A thread whose opener took their words back has no title any more.
  if (title === "") return t("where-untitled", { board: board ?? "" });
  return title === null ? null : t("where", { title, board: board ?? "" });
}
