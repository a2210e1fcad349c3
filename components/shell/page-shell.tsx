import type { ReactNode } from "react";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { Footer } from "./footer";
import { MainNav, type ShellViewer } from "./main-nav";
import { Mark } from "./mark";
import { wayTo } from "./way-to";

const t = words("shell");

type Props = {
  viewer: ShellViewer;
  /** The path of the page, which the ways through the site mark. */
  here: string;
  demo: boolean;
  exitUrl: string;
  children: ReactNode;
};

/**
 * What stands on every page: the way out first, help second, then the page. Nothing here differs between two readers,
 * so a reader's page can be kept and sent to all.
 */
export function PageShell(props: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>{" "}
      <header className="bar no-print">
        <div className="bar-inside">
          <nav className="safety" aria-label={t("safetyLabel")}>
            <a
              className="button button-leave"
              href={at.leave()}
              data-leave=""
              data-exit={props.exitUrl}
              data-two={t("leave-two")}
              data-one={t("leave-one")}
              data-expired={t("leave-expired")}
              data-going={t("leave-going")}
            >
              {t("leave")}
            </a>{" "}
            <a className="button" href={at.help()}>
              {t("helpNow")}
            </a>
          </nav>{" "}
          <a className="brand" {...wayTo(at.home(), props.here)}>
            <Mark />
            {t("brand")}
          </a>
        </div>
      </header>
      <MainNav viewer={props.viewer} here={props.here} />
      {props.demo ? (
        <aside className="demo" aria-label={t("demoLabel")}>
          {t("demo")}
        </aside>
      ) : null}
      <main id="main" className="page" tabIndex={-1} data-away={t("away")}>
        {props.children}
      </main>
      <Footer here={props.here} />
    </>
  );
}
