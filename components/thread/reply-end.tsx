"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import type { Refusal } from "@/lib/kernel/result";

/** The end of a thread: the reply form, or a sentence about why there is none. */
export function ReplyEnd({ refusal, children }: { refusal: Refusal | null; children: ReactNode }) {
  const t = words("composer");
  if (refusal === null) return children;
  if (refusal.code === "sign-in-required")
    return (
      <section className="stack notice" id="reply">
        <p>{t("sign-in-first")}</p>
        <p className="actions">
          <ButtonLink href="/join" look="primary">
            {t("join")}
          </ButtonLink>
          <ButtonLink href="/signin">{t("sign-in")}</ButtonLink>
        </p>
      </section>
    );
  return (
    <p className="notice" id="reply">
      {refusal.code === "paused"
        ? t("paused", { until: refusal.until })
        : t(refusal.code === "thread-locked" ? "locked" : "no-replies")}
    </p>
  );
}
