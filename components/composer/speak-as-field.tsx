import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";

const t = words("composer");

/** Asked only before the first words in a thread: a voice stays what it is. Folded to one line that says what is chosen. */
export function SpeakAsField({ state }: { state: FormState }) {
  // A form that had no such question (its sign-in expired meanwhile) must not come back stuck on it.
  const chosen = typed(state, "speakAs", "alias");
  return (
    <details className="fold choice-fold" open={chosen === "profile"}>
      <summary>
        {t("name")} <span className="chosen-name" data-alias={t("as-alias-now")} data-profile={t("as-profile-now")} />
      </summary>{" "}
      <fieldset className="choices" id="speakAs">
        <legend>{t("speak-as")}</legend>{" "}
        <label className="choice">
          <input type="radio" name="speakAs" value="alias" required defaultChecked={chosen === "alias"} />{" "}
          <span>
            {t("as-alias")} <span className="hint">{t("as-alias-hint")}</span>
          </span>
        </label>{" "}
        <label className="choice">
          <input type="radio" name="speakAs" value="profile" required defaultChecked={chosen === "profile"} />{" "}
          <span>
            {t("as-profile")} <span className="hint">{t("as-profile-hint")}</span>
          </span>
        </label>
      </fieldset>
    </details>
  );
}
