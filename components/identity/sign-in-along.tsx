import { words } from "@/components/words";
import type { Refusal } from "@/lib/kernel/result";
import { KeyField } from "./key-field";
import { SignInProblem } from "./sign-in-problem";

/** The key field inside a form that met an expired sign-in: one submit signs in and posts. */
export function SignInAlong({ refusal }: { refusal: Refusal | null }) {
  if (refusal?.code !== "sign-in-required") return null;
  const t = words("signin");
  const problem = refusal.key ?? null;
  return (
    <div className="stack notice">
      <SignInProblem problem={problem} />
      <KeyField label={t("key")} hint={t("along-hint")} problem={problem !== null} />
      <p>
        <label className="choice">
          <input type="checkbox" name="device" value="mine" />
          <span>{t("along-mine")}</span>
        </label>
      </p>
    </div>
  );
}
