import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TryWords } from "@/components/desk/try-words";
import { words } from "@/components/words";
import { permitModerate } from "@/lib/moderation/policy";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return permitModerate(await currentViewer()).ok ? { title: words("desk")("try-title") } : {};
}

export default async function Page() {
  const returned = await returnedForm("tryWords");
  // Without a sign-in the form that was sent still comes back; to everybody else this page does not exist.
  if (!returned && !permitModerate(await currentViewer()).ok) notFound();
  return <TryWords {...(returned ?? { form: { refusal: null, values: {} }, tried: null })} />;
}
