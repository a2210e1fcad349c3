import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EraseForm } from "@/components/leaving/erase-form";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("leaving")("erase.title") };

export default async function ErasePage() {
  const returned = await returnedForm("erase");
  if (!returned && (await currentViewer()).kind !== "member") redirect(asking(at.signIn(), { to: at.erase() }));
  return <EraseForm returned={returned} />;
}
