import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { type Address, asking, at } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";

type Props = {
  refusal: Refusal | null;
  here: Address;
  /** The form would start a thread. */
  opens?: boolean;
  children: ReactNode;
};

/** The end of a thread: the reply form, or a sentence about why there is none. Whoever joins first comes back `here`. */
export function ReplyEnd({ refusal, here, opens = false, children }: Props) {
  const t = words("composer");
  if (refusal === null) return children;
  if (refusal.code === "sign-in-required")
    return (
      <div className="stack notice no-print" id="reply">
        <p>{t(opens ? "sign-in-first-open" : "sign-in-first")}</p>
        <p className="actions">
          <ButtonLink href={asking(at.join(), { to: here })} look="primary">
            {t("join")}
          </ButtonLink>{" "}
          <ButtonLink href={asking(at.signIn(), { to: here })}>{t("sign-in")}</ButtonLink>
        </p>
      </div>
    );
  return (
    <p className="notice no-print" id="reply">
      {refusal.code === "paused"
        ? t("paused", { until: refusal.until })
        : t(refusal.code === "thread-locked" ? "locked" : "no-replies")}
    </p>
  );
}
