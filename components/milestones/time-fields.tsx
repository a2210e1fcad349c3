import { describedBy, Field } from "@/components/form/field";
import { words } from "@/components/words";
import { type FormState, ticked, typed } from "@/lib/kernel/form-state";

const t = words("milestones");

/** How long: a number, or the day it began, which is blurred and forgotten. */
export function TimeFields({ state }: { state: FormState }) {
  const amount = { name: "amount", label: t("share.amount"), hint: t("share.amountHint"), optional: true };
  const since = { name: "since", label: t("share.since"), hint: t("share.sinceHint"), optional: true };
  return (
    <fieldset className="stack">
      <legend>{t("share.time")}</legend>{" "}
      <Field frame={amount}>
        <input
          id="amount"
          name="amount"
          type="text"
          inputMode="numeric"
          size={5}
          defaultValue={typed(state, "amount")}
          autoComplete="off"
          {...describedBy(amount)}
        />
      </Field>
      <Field frame={since}>
        <input
          id="since"
          name="since"
          type="date"
          defaultValue={typed(state, "since")}
          autoComplete="off"
          {...describedBy(since)}
        />
      </Field>
      <label className="choice">
        <input type="checkbox" name="exact" value="on" defaultChecked={ticked(state, "exact", "on")} />{" "}
        <span>
          {t("share.exact")} <span className="hint">{t("share.exactHint")}</span>
        </span>
      </label>{" "}
      <label className="choice">
        <input type="checkbox" name="onMedication" value="on" defaultChecked={ticked(state, "onMedication", "on")} />{" "}
        <span>{t("share.onMedication")}</span>
      </label>
    </fieldset>
  );
}
