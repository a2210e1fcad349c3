import type { ReactNode } from "react";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

const t = words("common");

/** Shown beside a writer whose words may be a cry for help: calm, with people to talk to, and never in the way. `kept`: a volunteer reads them though they are not posted. Whom to call may stand in it. */
export function HelpPanel({ kept = false, children }: { kept?: boolean; children?: ReactNode }) {
  return (
    <section className="notice" aria-label={t("helpPanel.title")}>
      <h2>{t("helpPanel.title")}</h2>
      <p>{t("helpPanel.body")}</p>
      <p>{t("helpPanel.alone")}</p>
      {kept ? <p>{t("helpPanel.kept")}</p> : null}
      {children}
      <p>
        <a className="button button-primary" href={at.help()}>
          {t("helpPanel.link")}
        </a>
      </p>
    </section>
  );
}
