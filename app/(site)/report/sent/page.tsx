import type { Metadata } from "next";
import { headers } from "next/headers";
import { words } from "@/components/words";
import { ID_PATTERN } from "@/lib/kernel/ids";

export const metadata: Metadata = { title: words("report")("sent-title") };

/**
 * Says nothing of what was reported: the address stays in the browser's history. The way back is read from where the
 * browser says it came from, and from there alone.
 */
export default async function ReportSentPage({ searchParams }: { searchParams: Promise<{ worried?: string }> }) {
  const t = words("report");
  const { worried } = await searchParams;
  const back = placeOf((await headers()).get("referer"));
  return (
    <section className="stack">
      <h1>{t("sent-title")}</h1>
      <p className="lead">{worried ? t("sent-worried") : t("sent")}</p>
      <p>{t.rich("sent-help", { help: (text) => <a href="/help">{text}</a> })}</p>
      <p className="actions">
        {back ? (
          <a className="button" href={back}>
            {t("sent-back")}
          </a>
        ) : null}
        <a className={back ? "" : "button"} href="/">
          {t("sent-home")}
        </a>
      </p>
    </section>
  );
}

/** The page that the report's form stood for; null where the browser does not say. */
function placeOf(referer: string | null): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  const [, report, kind, id, ...rest] = new URL(referer).pathname.split("/");
  if (report !== "report" || rest.length > 0 || !ID_PATTERN.test(id ?? "")) return null;
  if (kind === "post") return `/r/${id}`;
  return kind === "milestone" ? `/m/${id}` : null;
}
