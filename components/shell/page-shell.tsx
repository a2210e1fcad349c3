import type { ReactNode } from "react";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { Footer } from "./footer";
import { MainNav, type ShellViewer } from "./main-nav";
import { Mark } from "./mark";

const t = words("shell");

/**
 * What stands on every page: the way out first, help second, then the page. Nothing here differs between two readers,
 * so a reader's page can be kept and sent to all.
 */
export function PageShell(props: { viewer: ShellViewer; demo: boolean; exitUrl: string; children: ReactNode }) {
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
          <a className="brand" href={at.home()}>
            <Mark />
            {t("brand")}
          </a>
        </div>
      </header>
      <MainNav viewer={props.viewer} />
      {props.demo ? (
        <aside className="demo" aria-label={t("demoLabel")}>
          {t("demo")}
        </aside>
      ) : null}
      <main id="main" className="page" tabIndex={-1} data-away={t("away")}>
        {props.children}
      </main>
      <Footer />
    </>
  );
}
