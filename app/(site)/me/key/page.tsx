import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewKeyForm } from "@/components/identity/new-key-form";
import { words } from "@/components/words";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { newKeyAction } from "./actions";

export const metadata: Metadata = { title: words("me")("new-key-title") };

export default async function NewKeyPage() {
  if ((await currentViewer()).kind !== "member" && !(await answersPost())) redirect("/signin?to=/me/key");
  return <NewKeyForm action={newKeyAction} />;
}
