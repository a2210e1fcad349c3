import "../globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { PageShell } from "@/components/shell/page-shell";
import { moderates } from "@/lib/kernel/viewer";
import { scriptAddress } from "@/lib/server/script-address";
import { settings } from "@/lib/server/settings";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = {
  title: { default: "Cairn", template: "%s – Cairn" },
  robots: { index: false, follow: false, noarchive: true },
  referrer: "same-origin",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <html lang="en">
      <head>
        <link rel="preload" href="/fonts/hyperlegible.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        <script src={scriptAddress} defer />
      </head>
      <body>
        <PageShell
          viewer={{ signedIn: viewer.kind === "member", moderates: moderates(viewer) }}
          demo={settings().demo}
          exitUrl={settings().exitUrl}
        >
          {children}
        </PageShell>
      </body>
    </html>
  );
}
