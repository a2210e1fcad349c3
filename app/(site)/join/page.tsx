import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HelpPanel } from "@/components/help-panel";
import { JoinForm } from "@/components/identity/join-form";
import { withWayBack } from "@/components/identity/way-back";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { carriedCries, carriedOn } from "@/lib/server/carried-words";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { wayBack } from "@/lib/server/way-back";

export const metadata: Metadata = { title: words("join")("title") };

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = wayBack((await searchParams).to);
  const returned = await returnedForm("join");
  if (!returned && (await currentViewer()).kind === "member") redirect(withWayBack(at.welcome(), to));
  return (
    <div className="stack">
      {carriedCries() ? <HelpPanel kept={false} /> : null}
      <JoinForm returned={returned} to={to} carried={carriedOn()} />
    </div>
  );
}
