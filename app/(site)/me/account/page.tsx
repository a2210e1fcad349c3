import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/me/account-page";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { currentSession } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("me")("title") };

export default async function MyAccountPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const current = await currentSession();
  if (!current) redirect(asking(at.signIn(), { to: at.account() }));
  const { done } = await searchParams;
  return <AccountPage device={current.member.device} done={done === "key" || done === "everywhere" ? done : null} />;
}
