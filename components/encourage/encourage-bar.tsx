import { words } from "@/components/words";
import {
  ENCOURAGEMENT_KINDS,
  type EncouragementKind,
  type Encouragements,
  NO_ENCOURAGEMENTS,
  type Subject,
} from "@/lib/encouragements/limits";

const t = words("encourage");

type Props = {
  subject: Subject;
  id: string;
  /** What `encouragementCounts` found; nothing when nobody has encouraged yet. */
  encouragements: Encouragements | undefined;
  /** Null for readers, and for whoever wrote it: they see the words and counts alone. */
  action: ((form: FormData) => Promise<void>) | null;
  /** The page of the wall to come back to. */
  at?: string;
};

/** The five encouragements of a post or stone, always in one order. A second tap takes one's own back. */
export function EncourageBar({ encouragements = NO_ENCOURAGEMENTS, action, ...place }: Props) {
  if (!action) return <Given encouragements={encouragements} />;
  const { id } = place;
  const { counts, mine } = encouragements;
  return (
    <fieldset className="flex flex-wrap gap-2 border-0 p-0 no-print" aria-label={t("group")}>
      <form id={`give-${id}`} action={action} autoComplete="off" className="hidden">
        <Fields {...place} intent="give" />
      </form>
      {mine.length === 0 ? null : (
        <form id={`take-back-${id}`} action={action} autoComplete="off" className="hidden">
          <Fields {...place} intent="take-back" />
        </form>
      )}
      {ENCOURAGEMENT_KINDS.map((kind) => {
        const given = mine.includes(kind);
        return (
          <button
            key={kind}
            type="submit"
            form={`${given ? "take-back" : "give"}-${id}`}
            name="kind"
            value={kind}
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

function Fields({ subject, id, at, intent }: Omit<Props, "encouragements" | "action"> & { intent: string }) {
  return (
    <>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="intent" value={intent} />
      {at ? <input type="hidden" name="at" value={at} /> : null}
    </>
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

const counted = (kind: EncouragementKind, count: number): string => t("count", { word: t(kind), count }).trim();
