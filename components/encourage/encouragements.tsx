import { type ButtonHTMLAttributes, Fragment } from "react";
import { words } from "@/components/words";
import {
  ENCOURAGEMENT_KINDS,
  type EncouragedKind,
  type EncouragementKind,
  type Encouragements,
  NO_ENCOURAGEMENTS,
} from "@/lib/encouragements/limits";
import { forms } from "@/lib/kernel/addresses";

const t = words("encourage");

/** The one form of a page whose buttons are all its encouragements: a form of its own for each would be most of the page. */
const OWN_FORM = "encourage";

type FormProps = {
  subject: EncouragedKind;
  /** The page of the wall to come back to. */
  at?: string;
};

/** Stands once on a page that has encouragements to give. */
export function EncourageForm({ subject, at }: FormProps) {
  return (
    <form id={OWN_FORM} action={forms.encourage(subject)} method="post" autoComplete="off" className="hidden">
      {at ? <input type="hidden" name="at" value={at} /> : null}
    </form>
  );
}

type Beside = Pick<ButtonHTMLAttributes<HTMLButtonElement>, "form" | "formAction" | "formNoValidate">;

type GiveProps = {
  id: string;
  /** What `encouragementCounts` found; nothing when nobody has encouraged yet. */
  encouragements: Encouragements | undefined;
  /** What makes the buttons those of a form on the same page, whose words then travel along; null where there is none. */
  beside?: Beside | null;
};

/** The five encouragements of a post or stone, always in one order, folded: most people only read. A second tap takes one's own back. */
export function GiveEncouragement({ id, encouragements = NO_ENCOURAGEMENTS, beside = null }: GiveProps) {
  const { mine } = encouragements;
  const sent = beside ?? { form: OWN_FORM };
  return (
    <details className="fold no-print">
      <summary>{t("group")}</summary>{" "}
      <fieldset className="kind-words" aria-label={t("group")}>
        {ENCOURAGEMENT_KINDS.map((kind) => {
          const given = mine.includes(kind);
          return (
            <Fragment key={kind}>
              <button
                type="submit"
                {...sent}
                name="choice"
                value={`${given ? "take-back" : "give"} ${kind} ${id}`}
                className={`tag target ${given ? "tag-state" : ""}`}
                aria-pressed={given}
              >
                {given ? <span aria-hidden="true">✓ </span> : null}
                {t(kind)}
              </button>{" "}
            </Fragment>
          );
        })}
      </fieldset>
    </details>
  );
}

/**
 * What was given, as one sentence and never as a number on a button: 'With you, from three people.' Of several kinds
 * people are named once: 'With you from three people, Thank you from two, and Me too from you.'
 */
export function GivenEncouragements({ encouragements }: { encouragements: Encouragements | undefined }) {
  const { counts, mine } = encouragements ?? NO_ENCOURAGEMENTS;
  const given = ENCOURAGEMENT_KINDS.filter((kind) => counts[kind] > 0);
  if (given.length === 0) return null;
  const firstOfOthers = given.find((kind) => !mine.includes(kind));
  const fromWhom = (kind: EncouragementKind): string => {
    if (mine.includes(kind)) return t("from-you", { others: counts[kind] - 1 });
    return t(kind === firstOfOthers ? "from" : "from-too", { count: counts[kind] });
  };
  return (
    <p className={mine.length > 0 ? "given given-mine" : "given"}>
      {given.map((kind, place) => (
        <Fragment key={kind}>
          {place === 0 ? "" : t("between", { last: place === given.length - 1 ? "yes" : "no" })}
          <b>{t(kind)}</b>
          {given.length === 1 ? ", " : " "}
          {fromWhom(kind)}
        </Fragment>
      ))}
      .
    </p>
  );
}
