import { SignInAlong } from "@/components/identity/sign-in-along";
import { words } from "@/components/words";
import type { EncouragedKind, EncouragementKind } from "@/lib/encouragements/limits";
import { at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";

const t = words("encourage");
const SIGNED_OUT: Refusal = { code: "sign-in-required" };

type Props = {
  /** Why it was not given: the sign-in had ended, the key opened nothing, or too many try at once. */
  refusal: Refusal;
  /** What was meant: given or taken back, and on what. */
  wanted: { subject: EncouragedKind; id: string; kind: EncouragementKind; gives: boolean };
  fields: Readonly<Record<string, string | undefined>>;
};

/** An encouragement that met an ended sign-in: one submit signs in and gives it. Nothing was typed but perhaps a key. */
export function EncourageSignedOut({ refusal, wanted, fields }: Props) {
  const { subject, id, kind, gives } = wanted;
  const why = whyNot(refusal);
  return (
    <form action={forms.encourage(subject)} method="post" autoComplete="off" className="stack">
      <h1>{t("refused.title")}</h1>
      <p className="lead">{t(gives ? "refused.wanted-give" : "refused.wanted-take-back", { word: t(kind) })}</p>
      {why ? (
        <p role="alert" id="refusal" className="notice notice-warn">
          {why}
        </p>
      ) : null}
      <SignInAlong refusal={refusal.code === "sign-in-required" ? refusal : SIGNED_OUT} wordless />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="actions">
        <button type="submit" className="button button-primary">
          {t("refused.again")}
        </button>{" "}
        <a href={subject === "post" ? at.permalink(id) : at.milestone(id)}>{t(`refused.back-${subject}`)}</a>
      </p>
    </form>
  );
}

/** One notice alone: what is wrong with a key is said beside its field. */
function whyNot(refusal: Refusal): string | null {
  if (refusal.code === "busy") return t("refused.busy");
  if (refusal.code === "slow-down") return t("refused.slow-down", { minutes: Math.ceil(refusal.seconds / 60) });
  return refusal.code === "sign-in-required" && refusal.key ? null : t("refused.signed-out");
}
