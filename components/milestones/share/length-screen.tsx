import { Button } from "@/components/button";
import { describedBy, Field } from "@/components/form/field";
import { SelectField } from "@/components/form/text-field";
import { words } from "@/components/words";
import { type FormState, ticked, typed } from "@/lib/kernel/form-state";
import type { LadderPart, OfferedLengths } from "@/lib/milestones/lengths";
import { COUNTED_KINDS, TYPED_LENGTH } from "@/lib/milestones/limits";
import { ChoiceButtons } from "./choice-buttons";
import { screenTitle } from "./screen-title";

const t = words("milestones");

/** How long, as steps of a ladder: each stands for some days more or less, so none tells on which day it began. */
export function LengthScreen({ state, lengths }: { state: FormState; lengths: OfferedLengths }) {
  const chosen = typed(state, "length");
  return (
    <>
      <h1>{screenTitle("detail", "time")}</h1>
      <p className="lead">{t("share.howLongLead")}</p>
      {lengths.map((ladder, place) => (
        <Ladder key={ladder.part} ladder={ladder} chosen={chosen} id={place === 0 ? "length" : undefined} />
      ))}
      <details className="fold" open={chosen === TYPED_LENGTH || typed(state, "amount") + typed(state, "since") !== ""}>
        <summary>{t("share.typeIt")}</summary> <TypedLength state={state} />
      </details>
    </>
  );
}

type LadderProps = { ladder: LadderPart; chosen: string; id: string | undefined };

/** One part of the ladder. What few choose from is folded, unless it holds the answer given before. */
function Ladder({ ladder: { part, lengths }, chosen, id }: LadderProps) {
  const choices = lengths.map(({ code, kind, amount }) => ({
    value: code,
    label: t(`share.lengths.${kind}`, { amount }),
  }));
  const title = t(`share.ladder.${part}`);
  const rungs = <ChoiceButtons name="length" id={id} chosen={chosen} look="small" choices={choices} />;
  return part === "longer" ? (
    <details className="fold" open={lengths.some(({ code }) => code === chosen)}>
      <summary>{title}</summary> {rungs}
    </details>
  ) : (
    <fieldset className="ladder">
      <legend>{title}</legend> {rungs}
    </fieldset>
  );
}

/** A number, or the day it began, which is blurred and forgotten. */
function TypedLength({ state }: { state: FormState }) {
  const amount = { name: "amount", label: t("share.amount"), hint: t("share.amountHint") };
  const since = { name: "since", label: t("share.since"), hint: t("share.sinceHint") };
  return (
    <div className="stack">
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
      <SelectField
        name="unit"
        label={t("share.unit")}
        value={typed(state, "unit", "days")}
        choices={COUNTED_KINDS.map((kind) => ({ value: kind, label: t(`share.units.${kind}`) }))}
      />
      <label className="choice">
        <input type="checkbox" name="exact" value="on" defaultChecked={ticked(state, "exact", "on")} />{" "}
        <span>
          {t("share.exact")} <span className="hint">{t("share.exactHint")}</span>
        </span>
      </label>{" "}
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
      <p>
        <Button name="length" value={TYPED_LENGTH} look="primary">
          {t("share.next")}
        </Button>
      </p>
    </div>
  );
}
