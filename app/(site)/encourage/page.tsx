import type { Metadata } from "next";
import { EncourageRefused } from "@/components/encourage/refused";
import { EncourageSignedOut } from "@/components/encourage/signed-out";
import { words } from "@/components/words";
import { encourageFormSchema } from "@/lib/encouragements/schema";
import { currentViewer } from "@/lib/server/viewer";
import { encourageAction } from "./actions";

export const metadata: Metadata = { title: words("encourage")("refused.title") };

type Asked = { because?: string; minutes?: string; subject?: string; choice?: string; at?: string };

export default async function EncourageRefusedPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { because, minutes, ...fields } = await searchParams;
  const viewer = await currentViewer();
  if (viewer.kind === "reader" && because === "sign-in-required" && encourageFormSchema.safeParse(fields).success)
    return <EncourageSignedOut fields={fields} action={encourageAction} />;
  const pausedUntil = because === "paused" && viewer.kind === "member" ? viewer.pausedUntil : null;
  const wait = /^\d{1,2}$/.test(minutes ?? "") ? Number(minutes) : null;
  return <EncourageRefused pausedUntil={pausedUntil} minutes={wait} own={because === "not-allowed"} />;
}
