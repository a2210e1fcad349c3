import type { Metadata } from "next";
import { EncourageRefused } from "@/components/encourage/refused";
import { words } from "@/components/words";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("encourage")("refused.title") };

export default async function EncourageRefusedPage({ searchParams }: { searchParams: Promise<{ because?: string }> }) {
  const { because } = await searchParams;
  const viewer = await currentViewer();
  const pausedUntil = because === "paused" && viewer.kind === "member" ? viewer.pausedUntil : null;
  return <EncourageRefused pausedUntil={pausedUntil} own={because === "not-allowed"} />;
}
