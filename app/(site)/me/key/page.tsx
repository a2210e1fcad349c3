import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewKeyForm } from "@/components/identity/new-key-form";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("me")("new-key-title") };

export default async function NewKeyPage() {
  const returned = await returnedForm("newKey");
  if (!returned && (await currentViewer()).kind !== "member") redirect(asking(at.signIn(), { to: at.newKey() }));
  return <NewKeyForm returned={returned} />;
}
