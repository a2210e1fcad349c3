import { words } from "@/components/words";

const t = words("encourage");

/** Why an encouragement did not go through. Nothing was typed, so nothing can be lost. */
export function EncourageRefused({ pausedUntil, own }: { pausedUntil: Date | null; own: boolean }) {
  return (
    <section className="stack">
      <h1>{t("refused.title")}</h1>
      <p className="lead">
        {pausedUntil ? t("refused.paused", { until: pausedUntil }) : t(own ? "refused.not-allowed" : "refused.other")}
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
