import type { ButtonHTMLAttributes } from "react";
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

type Props = {
  id: string;
  /** What `encouragementCounts` found; nothing when nobody has encouraged yet. */
  encouragements: Encouragements | undefined;
  /** False for readers, and for whoever wrote it: they see the words and counts alone. */
  open: boolean;
  /** What makes the buttons those of a form on the same page, whose words then travel along; null where there is none. */
  beside?: Beside | null;
};

/** The five encouragements of a post or stone, always in one order. A second tap takes one's own back. */
export function EncourageBar({ id, encouragements = NO_ENCOURAGEMENTS, open, beside = null }: Props) {
  if (!open) return <Given encouragements={encouragements} />;
  const { counts, mine } = encouragements;
  const sent = beside ?? { form: OWN_FORM };
  return (
    <fieldset className="flex flex-wrap gap-2 border-0 p-0 no-print" aria-label={t("group")}>
      {ENCOURAGEMENT_KINDS.map((kind) => {
        const given = mine.includes(kind);
        return (
          <button
            key={kind}
            type="submit"
            {...sent}
            name="choice"
            value={`${given ? "take-back" : "give"} ${kind} ${id}`}
            className={`tag target justify-center gap-x-1 px-4 ${given ? "tag-state" : ""}`}
            aria-pressed={given}
          >
            {given ? <span aria-hidden="true">✓</span> : null}
            {counted(kind, counts[kind])}
          </button>
        );
      })}
    </fieldset>
  );
}

function Given({ encouragements }: { encouragements: Encouragements }) {
  const given = ENCOURAGEMENT_KINDS.filter((kind) => encouragements.counts[kind] > 0);
  if (given.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t("given")}>
      {given.map((kind) => (
        <li key={kind} className="tag">
          {counted(kind, encouragements.counts[kind])}
        </li>
      ))}
    </ul>
  );
}

const counted = (kind: EncouragementKind, count: number): string =>
  count === 0 ? t(kind) : t("count", { word: t(kind), count });
