import type { Metadata } from "next";
import { words } from "@/components/words";

export const metadata: Metadata = { title: words("report")("sent-title") };

/** Says nothing of what was reported: the address stays in the browser's history. */
export default async function ReportSentPage({ searchParams }: { searchParams: Promise<{ worried?: string }> }) {
  const t = words("report");
  const { worried } = await searchParams;
  return (
    <section className="stack">
      <h1>{t("sent-title")}</h1>
      <p className="lead">{worried ? t("sent-worried") : t("sent")}</p>
      <p>{t.rich("sent-help", { help: (text) => <a href="/help">{text}</a> })}</p>
      <p>
        <a href="/">{t("sent-home")}</a>
      </p>
    </section>
  );
}
