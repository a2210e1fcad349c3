import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

const t = words("leaving");

export const metadata: Metadata = { title: t("erased.title") };

/** After leaving for good. One page however somebody left: an address must not tell. */
export default function ErasedPage() {
  return (
    <div className="stack">
      <h1>{t("erased.title")}</h1>
      <p className="lead">{t("erased.lead")}</p>
      <p>{t("erased.files")}</p>
      <p>{t("erased.kept")}</p>
      <p>{t("erased.back")}</p>
      <p className="actions">
        <ButtonLink href={at.leave()}>{t("leave-go")}</ButtonLink>{" "}
        <ButtonLink href={at.home()} look="quiet">
          {t("erased.home")}
        </ButtonLink>
      </p>
    </div>
  );
}
