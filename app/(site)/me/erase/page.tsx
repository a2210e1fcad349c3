import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EraseForm } from "@/components/leaving/erase-form";
import { words } from "@/components/words";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { eraseAction } from "./actions";

export const metadata: Metadata = { title: words("leaving")("erase.title") };

export default async function ErasePage() {
  if ((await currentViewer()).kind !== "member" && !(await answersPost())) redirect("/signin?to=/me/erase");
  return <EraseForm action={eraseAction} />;
}
