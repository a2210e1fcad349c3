import { words } from "@/components/words";
import { KEY_FIELD_MAX } from "@/lib/identity/limits";
import type { Refusal } from "@/lib/kernel/result";
import { SignInProblem } from "./sign-in-problem";

/** The key field inside a form that met an expired sign-in: one submit signs in and posts. */
export function SignInAlong({ refusal }: { refusal: Refusal | null }) {
  if (refusal?.code !== "sign-in-required") return null;
  const t = words("signin");
  const problem = refusal.key ?? null;
  return (
    <div className="stack notice">
      <SignInProblem problem={problem} />
      <p className="field">
        <label htmlFor="key">{t("key")}</label>
        <span className="hint" id="key-along-hint">
          {t("along-hint")}
        </span>
        <input
          id="key"
          name="key"
          type="password"
          maxLength={KEY_FIELD_MAX}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={problem ? "key-along-hint problem" : "key-along-hint"}
        />
      </p>
      <p>
        <label className="choice">
          <input type="checkbox" name="device" value="mine" />
          <span>{t("along-mine")}</span>
        </label>
      </p>
    </div>
  );
}
