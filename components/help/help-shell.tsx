import type { ReactNode } from "react";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

const t = words("help");

/** The frame of the help pages: a way out, a way home, the page. It asks nothing of anyone, the database included. */
export function HelpShell({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="help">
      <a className="help-skip" href="#page">
        {t("skip")}
      </a>{" "}
      <header>
        <a href={at.home()}>{t("home")}</a>{" "}
        <a className="help-leave" href={at.leave()}>
          {t("leaveNow")}
        </a>
      </header>
      <main id="page">
        <h1>{title}</h1>
        <p className="help-top">{t("top")}</p>
        {children}
        <p className="help-small help-keep">{t("print")}</p>
      </main>
    </div>
  );
}
