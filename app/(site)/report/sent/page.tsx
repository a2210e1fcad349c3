import type { Metadata } from "next";
import { headers } from "next/headers";
import { BackToWords } from "@/components/form/carried";
import { words } from "@/components/words";
import { type Address, at, forms } from "@/lib/kernel/addresses";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { carriedOn } from "@/lib/server/carried-words";

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
      <p>{t.rich("sent-help", { help: (text) => <a href={at.help()}>{text}</a> })}</p>
      <BackToWords sealed={carriedOn()} />
      <p className="actions">
        {back ? (
          <>
            <a className="button" href={back}>
              {t("sent-back")}
            </a>{" "}
          </>
        ) : null}
        <a className={back ? "" : "button"} href={at.home()}>
          {t("sent-home")}
        </a>
      </p>
    </section>
  );
}

/** What the report was about; null where the browser does not say. A form that had come back stood at its own address. */
function placeOf(referer: string | null): Address | null {
  if (!referer || !URL.canParse(referer)) return null;
  const path = new URL(referer).pathname;
  const [, , kind = "", id = ""] = path.split(/\//);
  if (!ID_PATTERN.test(id) || (path !== at.report(kind, id) && path !== forms.report(kind, id))) return null;
  if (kind === "post") return at.permalink(id);
  return kind === "milestone" ? at.milestone(id) : null;
}
