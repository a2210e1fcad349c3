import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

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
        <a href={at.wall()}>{t("stone.wall")}</a>
      </p>
    </div>
  );
}
