import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";

const t = words("encourage");

/** Why an encouragement did not go through. Nothing was typed, so nothing can be lost. */
export function EncourageRefused({ refusal }: { refusal: Refusal | null }) {
  return (
    <section className="stack">
      <h1>{t(refusal ? "refused.title" : "nothing-title")}</h1>
      <p className="lead">{refusal ? whyNot(refusal) : t("nothing")}</p>
      <p className="actions">
        <a className="button" href={at.home()}>
          {t("refused.home")}
        </a>{" "}
        <a className="button" href={at.wall()}>
          {t("refused.wall")}
        </a>
      </p>
    </section>
  );
}

function whyNot(refusal: Refusal): string {
  if (refusal.code === "paused") return t("refused.paused", { until: refusal.until });
  if (refusal.code === "slow-down") return t("refused.slow-down", { minutes: Math.ceil(refusal.seconds / 60) });
  if (refusal.code === "busy") return t("refused.busy");
  return t(refusal.code === "not-allowed" ? "refused.not-allowed" : "refused.other");
}
