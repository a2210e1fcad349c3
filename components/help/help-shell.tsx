import type { ReactNode } from "react";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

const t = words("help");

type Props = {
  title: string;
  /** Whom to call. */
  calls: ReactNode;
  /** What to do: below that on a phone, beside it where there is room. */
  guidance: ReactNode;
};

/** The frame of the help pages: a way out, a way home, the page. It asks nothing of anyone, the database included. */
export function HelpShell({ title, calls, guidance }: Props) {
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
        <div className="help-columns">
          <div>{calls}</div> <div>{guidance}</div>
        </div>
        <p className="help-small help-keep">{t("print")}</p>
      </main>
    </div>
  );
}
