import type { ReactNode } from "react";
import type { ShellViewer } from "./main-nav";
import { PageShell } from "./page-shell";

/** What a page of the site stands in, and what decides about it. */
export type SiteFrame = {
  viewer: ShellViewer;
  /** The path of the page itself; empty where it is no page of ours. */
  here: string;
  demo: boolean;
  exitUrl: string;
  /** The address of our one script. */
  script: string;
};

/** A whole page of the site. `head`: what Next writes into the head by itself, where it is not Next that renders. */
export function SiteDocument(props: { frame: SiteFrame; head?: ReactNode; children: ReactNode }) {
  const { script, ...shell } = props.frame;
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: this is the root of every page, for Next too */}
      <head>
        {props.head}
        <link rel="preload" href="/fonts/hyperlegible.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        <script src={script} defer />
      </head>
      <body>
        <PageShell {...shell}>{props.children}</PageShell>
      </body>
    </html>
  );
}
