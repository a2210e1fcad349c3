import { words } from "@/components/words";

const t = words("encourage");

type Props = { pausedUntil: Date | null; minutes: number | null; own: boolean };

/** Why an encouragement did not go through. Nothing was typed, so nothing can be lost. */
export function EncourageRefused({ pausedUntil, minutes, own }: Props) {
  return (
    <section className="stack">
      <h1>{t("refused.title")}</h1>
      <p className="lead">
        <Why pausedUntil={pausedUntil} minutes={minutes} own={own} />
      </p>
      <p className="actions">
        <a className="button" href="/">
          {t("refused.home")}
        </a>
        <a className="button" href="/milestones">
          {t("refused.wall")}
        </a>
      </p>
    </section>
  );
}

function Why({ pausedUntil, minutes, own }: Props) {
  if (pausedUntil) return t("refused.paused", { until: pausedUntil });
  if (minutes !== null) return t("refused.slow-down", { minutes });
  return t(own ? "refused.not-allowed" : "refused.other");
}
