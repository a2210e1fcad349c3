import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LeavingPage } from "@/components/leaving/leaving-page";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { currentSession } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("me")("title") };

export default async function MyLeavingPage() {
  if (!(await currentSession())) redirect(asking(at.signIn(), { to: at.leaving() }));
  return <LeavingPage />;
}
