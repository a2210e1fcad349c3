import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JoinForm } from "@/components/identity/join-form";
import { withWayBack } from "@/components/identity/way-back";
import { words } from "@/components/words";
import { currentViewer } from "@/lib/server/viewer";
import { wayBack } from "@/lib/server/way-back";
import { joinAction } from "./actions";

export const metadata: Metadata = { title: words("join")("title") };

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = wayBack((await searchParams).to);
  if ((await currentViewer()).kind === "member") redirect(withWayBack("/welcome", to));
  return <JoinForm action={joinAction} to={to} />;
}
