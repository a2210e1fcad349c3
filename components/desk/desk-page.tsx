import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { Desk } from "@/lib/moderation/desk-queries";
import { ActForm } from "./act-form";
import { CaseLine } from "./case-line";
import { DeskDone } from "./desk-done";

type Props = {
  desk: Desk;
  /** The form for the next case, when it came back; null before it was sent. */
  returned: FormState | null;
  noneLeft: boolean;
  done?: string | undefined;
};

export function DeskPage({ desk, returned, noneLeft, done }: Props) {
  const t = words("desk");
  return (
    <article className="wide desk-page">
      <header className="stack">
        <h1>{t("title")}</h1>
        <DeskDone done={done} />
        {desk.nightMissed ? <p className="notice">{t("night-missed")}</p> : null}
        <p className="lead">{t("waiting-count", { n: desk.waitingCount })}</p>
        {noneLeft ? (
          <p role="status" className="notice">
            {t("next-none")}
          </p>
        ) : null}
        <ActForm
          action={forms.takeNext()}
          returned={returned}
          offered={desk.waitingCount > 0}
          button={t("next")}
          primary
        />
      </header>
      {desk.waiting.length === 0 ? null : (
        <section>
          <h2>{t("waiting")}</h2>
          <p className="hint">{t("usual")}</p>
          <ul className="rows">
            {desk.waiting.map((line) => (
              <CaseLine key={line.id} line={line} />
            ))}
          </ul>
        </section>
      )}
      <section className="desk-held">
        <h2>{t("held")}</h2>
        {desk.held.length === 0 ? <p>{t("held-none")}</p> : null}
        <ul className="rows">
          {desk.held.map((line) => (
            <CaseLine key={line.id} line={line} decided />
          ))}
        </ul>
        <a className="more-link" href={at.tryWords()}>
          {t("try-link")}
        </a>{" "}
        <a className="more-link" href={at.deskFeeds()}>
          {t("feeds-link")}
        </a>
      </section>
    </article>
  );
}
