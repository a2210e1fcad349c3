import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import type { Refusal } from "@/lib/kernel/result";

const t = words("encourage");
const SIGNED_OUT: Refusal = { code: "sign-in-required" };

type Props = {
  /** Why it was not given: the sign-in had ended, the key opened nothing, or too many try at once. */
  refusal: Refusal;
  fields: Readonly<Record<string, string | undefined>>;
  action: (form: FormData) => Promise<void>;
};

/** An encouragement that met an ended sign-in: one submit signs in and gives it. */
export function EncourageSignedOut({ refusal, fields, action }: Props) {
  return (
    <form action={action} autoComplete="off" className="stack">
      <h1>{t("refused.title")}</h1>
      <RefusalWords refusal={refusal} />
      <SignInAlong refusal={refusal.code === "sign-in-required" ? refusal : SIGNED_OUT} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit" className="button button-primary">
          {t("refused.again")}
        </button>
      </p>
    </form>
  );
}
