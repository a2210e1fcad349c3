import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/identity/sign-in-form";
import { words } from "@/components/words";
import { currentViewer } from "@/lib/server/viewer";
import { wayBack } from "@/lib/server/way-back";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: words("signin")("title") };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = wayBack((await searchParams).to);
  if ((await currentViewer()).kind === "member") redirect(to ?? "/");
  return <SignInForm action={signInAction} to={to} />;
}
