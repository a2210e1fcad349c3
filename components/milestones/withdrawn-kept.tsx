import { words } from "@/components/words";

const t = words("milestones");

/** After the button: gone for everyone, and what the volunteers still have. */
export function WithdrawnKept() {
  return (
    <div className="stack">
      <h1>{t("withdraw.doneTitle")}</h1>
      <p role="status" className="notice">
        {t("withdraw.done")}
      </p>
      <p>
        <a href="/milestones">{t("stone.wall")}</a>
      </p>
    </div>
  );
}
