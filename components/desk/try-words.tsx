import { TextArea, TextField } from "@/components/form/text-field";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import type { WordsTried } from "@/lib/moderation/try-words";
import { TriedWords } from "./tried-words";

export type TryState = { readonly form: FormState; readonly tried: WordsTried | null };

/** A text against all rules, for volunteers who want to know what would be seen, and why. Nothing of it is kept. */
export function TryWords({ form, tried }: TryState) {
  const t = words("desk");
  return (
    <section className="stack">
      <p>
        <a href={at.desk()}>{t("back")}</a>
      </p>
      <h1>{t("try-title")}</h1>
      <p className="lead">{t("try-lead")}</p>
      <RefusalWords refusal={form.refusal} />
      {tried ? <TriedWords tried={tried} /> : null}
      <form action={forms.tryWords()} method="post" autoComplete="off" className="stack">
        <TextField name="title" label={t("try-field-title")} value={typed(form, "title")} optional />
        <TextArea name="body" label={t("try-field-body")} value={typed(form, "body")} rows={8} required />
        <p className="actions">
          <button type="submit" className="button button-primary">
            {t("try-button")}
          </button>
        </p>
      </form>
    </section>
  );
}
