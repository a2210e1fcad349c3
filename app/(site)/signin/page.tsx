import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/identity/sign-in-form";
import { words } from "@/components/words";
import { currentViewer } from "@/lib/server/viewer";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: words("signin")("title") };

export default async function SignInPage() {
  if ((await currentViewer()).kind === "member") redirect("/");
  return <SignInForm action={signInAction} />;
}
