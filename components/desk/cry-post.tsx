import { Fold } from "@/components/fold";
import { StoneAvatar } from "@/components/stone/stone";
import { Quoted } from "@/components/thread/quoted";
import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import { MarkedWords } from "./marked-words";

type Props = { view: CaseView; replies: number };

/** What somebody wrote. Whoever has taken the case reads it at once; to others it is folded. */
export function CryPost({ view, replies }: Props) {
  const t = words("desk");
  const text = (
    <>
      {view.answers ? <Quoted answered={view.answers} /> : null}
      <MarkedWords body={view.body} marks={view.marks} />
    </>
  );
  const title = view.title === "" || view.title === null ? t("untitled") : view.title;
  return (
    <section className="case-it" aria-labelledby="about">
      <h2 id="about">
        {view.href === null ? (
          <bdi>{title}</bdi>
        ) : (
          <a href={view.href}>
            <bdi>{title}</bdi>
          </a>
        )}
      </h2>
      <p className="case-head">
        {view.post ? <StoneAvatar seed={view.post.avatarSeed} /> : null}
        <span>
          <b>
            <bdi>{view.name}</bdi>
          </b>{" "}
          <span className="hint">
            {view.post?.daysAgo == null ? t("written-under-stone") : t("written", { days: view.post.daysAgo })} ·{" "}
            {t(view.standing === "visible" ? "everyone-sees" : "nobody-sees")}
          </span>
        </span>
      </p>
      {view.contentNotes.length === 0 ? null : (
        <p className="hint">
          {t("notes", { notes: view.contentNotes.map((note) => note.replaceAll("_", " ")).join(", ") })}
        </p>
      )}
      {view.claim?.mine ? text : <Fold title={t("show")}>{text}</Fold>}
      <p className="case-after hint">{t("replies-so-far", { n: replies })}</p>
    </section>
  );
}
