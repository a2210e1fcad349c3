import { MainButtonFirst } from "@/components/form/main-button-first";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import { KeyField } from "./key-field";
import { SignInProblem } from "./sign-in-problem";

type Props = {
  refusal: Refusal | null;
  /** A button alone: there are no words to take along when one joins. */
  wordless?: boolean;
  /** Somebody may be writing here before they have joined: then their words go along (WhereWordsStand is in the form). */
  takesWords?: boolean;
  /** The button that met the end of the sign-in, for Enter to press again. */
  pressed?: { readonly name: string; readonly value: string } | null;
};

/** The key field inside a form that met an expired sign-in: one submit signs in and posts. */
export function SignInAlong({ refusal, wordless = false, takesWords = false, pressed = null }: Props) {
  const forVolunteers = refusal?.code === "thread-locked" && refusal.signedOut === true;
  if (refusal?.code !== "sign-in-required" && !forVolunteers) return null;
  const t = words("signin");
  const problem = refusal.code === "sign-in-required" ? (refusal.key ?? null) : null;
  const hint = forVolunteers ? "along-hint-volunteers" : wordless ? "along-hint-wordless" : "along-hint";
  return (
    <div className="stack notice">
      {/* Beside words Enter signs in and no more: whoever pressed something else has not asked for them to be posted. */}
      {takesWords ? <MainButtonFirst to={forms.signInHere()} /> : <MainButtonFirst says={pressed} />}
      <SignInProblem problem={problem} />
      <KeyField label={t("key")} hint={t(hint)} problem={problem !== null} />
      <p>
        <label className="choice">
          <input type="checkbox" name="device" value="mine" /> <span>{t("along-mine")}</span>
        </label>
      </p>
      {forVolunteers || !takesWords ? null : (
        <>
          <p>{t("along-join")}</p>
          <p>
            <button type="submit" formAction={forms.toJoin()} formNoValidate className="button">
              {t("along-join-button")}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
