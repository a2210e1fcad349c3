import "../globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SiteDocument } from "@/components/shell/site-document";
import { reader } from "@/lib/kernel/viewer";
import { followsOf } from "@/lib/server/later";
import { hasUnread } from "@/lib/server/messages";
import { hasNewReplies } from "@/lib/server/news";
import { PAGE_ASKED } from "@/lib/server/page-asked";
import { shellViewer, siteFrame } from "@/lib/server/site-frame";
import { currentSession } from "@/lib/server/viewer";

// The head of a thread's page, which Next does not render, says the same: components/thread/thread-document.tsx.
export const metadata: Metadata = {
  title: { default: "Cairn", template: "%s – Cairn" },
  robots: { index: false, follow: false, noarchive: true },
  referrer: "same-origin",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const asks = await currentSession();
  const news = asks !== null && (await hasNewReplies(asks.member, await followsOf(asks.member)));
  const viewer = shellViewer(asks?.member ?? reader, await hasUnread(asks), news);
  const here = (await headers()).get(PAGE_ASKED) ?? "";
  return <SiteDocument frame={siteFrame(viewer, here)}>{children}</SiteDocument>;
}
