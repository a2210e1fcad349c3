import { words } from "@/components/words";
import type { Desk } from "@/lib/moderation/desk-queries";
import { ActForm } from "./act-form";
import { CaseLine } from "./case-line";
import { DeskDone } from "./desk-done";
import type { FormAction } from "./form-action";

type Props = { desk: Desk; takeNext: FormAction; noneLeft: boolean; done?: string | undefined };

export function DeskPage({ desk, takeNext, noneLeft, done }: Props) {
  const t = words("desk");
  return (
    <section className="stack">
      <h1>{t("title")}</h1>
      <DeskDone done={done} />
      {desk.nightMissed ? <p className="notice">{t("night-missed")}</p> : null}
      <p className="lead">{t("waiting-count", { n: desk.waitingCount })}</p>
      {noneLeft ? (
        <p role="status" className="notice">
          {t("next-none")}
        </p>
      ) : null}
      {desk.waitingCount > 0 ? <ActForm action={takeNext} button={t("next")} primary /> : null}
      {desk.waiting.length === 0 ? null : <h2>{t("waiting")}</h2>}
      <ul>
        {desk.waiting.map((line) => (
          <CaseLine key={line.id} line={line} />
        ))}
      </ul>
      <h2>{t("held")}</h2>
      {desk.held.length === 0 ? <p>{t("held-none")}</p> : null}
      <ul>
        {desk.held.map((line) => (
          <CaseLine key={line.id} line={line} decided />
        ))}
      </ul>
    </section>
  );
}
