import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActForm } from "@/components/desk/act-form";
import { DeskPage } from "@/components/desk/desk-page";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { desk } from "@/lib/moderation/desk-queries";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

// Not exported as a constant title: to others this page is the same 'not found' as any other address.
export async function generateMetadata(): Promise<Metadata> {
  const viewer = await currentViewer();
  return viewer.kind === "member" && viewer.steward ? { title: words("desk")("title") } : {};
}

export default async function Page({ searchParams }: { searchParams: Promise<{ none?: string; done?: string }> }) {
  const viewer = await currentViewer();
  const t = words("desk");
  const returned = await returnedForm("takeNext");
  if (viewer.kind === "reader" && returned)
    return (
      <section className="stack">
        <h1>{t("signed-out")}</h1>
        <ActForm action={forms.takeNext()} returned={returned} button={t("next")} primary />
      </section>
    );
  const result = await desk(contextFor(viewer));
  if (!result.ok) notFound();
  const { none, done } = await searchParams;
  return <DeskPage desk={result.value} returned={returned} noneLeft={none === "1"} done={done} />;
}
