import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JoinForm } from "@/components/identity/join-form";
import { words } from "@/components/words";
import { currentViewer } from "@/lib/server/viewer";
import { joinAction } from "./actions";

export const metadata: Metadata = { title: words("join")("title") };

export default async function JoinPage() {
  if ((await currentViewer()).kind === "member") redirect("/welcome");
  return <JoinForm action={joinAction} />;
}
