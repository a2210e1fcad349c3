import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HelpPanel } from "@/components/help-panel";
import { SignInForm } from "@/components/identity/sign-in-form";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { carriedCries, carriedOn } from "@/lib/server/carried-words";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { wayBack } from "@/lib/server/way-back";

export const metadata: Metadata = { title: words("signin")("title") };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = wayBack((await searchParams).to);
  const returned = await returnedForm("signIn");
  if (!returned && (await currentViewer()).kind === "member") redirect(to ?? at.home());
  return (
    <div className="stack">
      {carriedCries() ? <HelpPanel kept={false} /> : null}
      <SignInForm returned={returned} to={to} carried={carriedOn()} />
    </div>
  );
}
