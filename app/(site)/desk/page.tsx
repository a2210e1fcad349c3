import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActForm } from "@/components/desk/act-form";
import { DeskPage } from "@/components/desk/desk-page";
import { words } from "@/components/words";
import { desk } from "@/lib/moderation/desk-queries";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";
import { takeNextAction } from "./actions";

// Not exported as a constant title: to others this page is the same 'not found' as any other address.
export async function generateMetadata(): Promise<Metadata> {
  const viewer = await currentViewer();
  return viewer.kind === "member" && viewer.steward ? { title: words("desk")("title") } : {};
}

export default async function Page({ searchParams }: { searchParams: Promise<{ none?: string; done?: string }> }) {
  const viewer = await currentViewer();
  const t = words("desk");
  if (viewer.kind === "reader" && (await answersPost()))
    return (
      <section className="stack">
        <h1>{t("signed-out")}</h1>
        <ActForm action={takeNextAction} place="signed-out" button={t("next")} primary />
      </section>
    );
  const result = await desk(contextFor(viewer));
  if (!result.ok) notFound();
  const { none, done } = await searchParams;
  return <DeskPage desk={result.value} takeNext={takeNextAction} noneLeft={none === "1"} done={done} />;
}
