import { Button } from "@/components/button";
import { describedBy, Field } from "@/components/form/field";
import { SelectField } from "@/components/form/text-field";
import { words } from "@/components/words";
import { type FormState, ticked, typed } from "@/lib/kernel/form-state";
import type { OfferedLength, OfferedLengths } from "@/lib/milestones/lengths";
import { COUNTED_KINDS, TYPED_LENGTH } from "@/lib/milestones/limits";
import { ChoiceButtons } from "./choice-buttons";

const t = words("milestones");

/** How long, as steps of a ladder: each stands for some days more or less, so none tells on which day it began. */
export function LengthScreen({ state, lengths }: { state: FormState; lengths: OfferedLengths }) {
  const chosen = typed(state, "length");
  const longer = lengths.longer.some(({ code }) => code === chosen);
  return (
    <>
      <h1>{t("share.howLong")}</h1>
      <p className="lead">{t("share.howLongLead")}</p>
      <Ladder lengths={lengths.first} chosen={chosen} id="length" title={t("share.ladder.first")} />
      <Ladder lengths={lengths.months} chosen={chosen} title={t("share.ladder.months")} />
      <Ladder lengths={lengths.years} chosen={chosen} title={t("share.ladder.years")} />
      <details className="fold" open={longer}>
        <summary>{t("share.ladder.longer")}</summary> <Rungs lengths={lengths.longer} chosen={chosen} />
      </details>
      <details className="fold" open={chosen === TYPED_LENGTH || typed(state, "amount") + typed(state, "since") !== ""}>
        <summary>{t("share.typeIt")}</summary> <TypedLength state={state} />
      </details>
    </>
  );
}

type LadderProps = { lengths: readonly OfferedLength[]; chosen: string; id?: string };

function Ladder({ title, ...rungs }: LadderProps & { title: string }) {
  return (
    <fieldset className="ladder">
      <legend>{title}</legend> <Rungs {...rungs} />
    </fieldset>
  );
}

function Rungs({ lengths, chosen, id }: LadderProps) {
  const choices = lengths.map(({ code, kind, amount }) => ({
    value: code,
    label: t(`share.lengths.${kind}`, { amount }),
  }));
  return <ChoiceButtons name="length" id={id} chosen={chosen} look="small" choices={choices} />;
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
