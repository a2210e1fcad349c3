import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { currentViewer } from "@/lib/server/viewer";

const t = words("leaving");

export const metadata: Metadata = { title: t("file.title") };

/** The file itself is the answer to a form: no link, from here or elsewhere, can fetch it. */
type Props = { searchParams: Promise<{ minutes?: string | string[] }> };

export default async function ExportPage({ searchParams }: Props) {
  const { minutes } = await searchParams;
  if ((await currentViewer()).kind !== "member") redirect(asking(at.signIn(), { to: at.export() }));
  return (
    <div className="stack">
      <h1>{t("file.title")}</h1>
      {/^\d{1,2}$/.test(String(minutes)) ? (
        <Notice kind="error">
          <p>{t("file.later", { minutes: Number(minutes) })}</p>
        </Notice>
      ) : null}
      <p className="lead">{t("file.lead")}</p>
      <p className="notice">{t("file.warn")}</p>
      <form action={forms.exportFile()} method="post" autoComplete="off" className="stack" data-file="">
        <p>
          <button type="submit" name="as" value="html" className="button button-primary" aria-describedby="read-hint">
            {t("file.read")}
          </button>{" "}
          <span className="hint" id="read-hint">
            {t("file.read-hint")}
          </span>
        </p>
        <p>
          <button type="submit" name="as" value="json" className="button" aria-describedby="data-hint">
            {t("file.data")}
          </button>{" "}
          <span className="hint" id="data-hint">
            {t("file.data-hint")}
          </span>
        </p>
      </form>
      <p>
        <ButtonLink href={at.leaving()} look="quiet">
          {t("file.back")}
        </ButtonLink>
      </p>
    </div>
  );
}
