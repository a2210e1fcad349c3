import { Button } from "@/components/button";
import { TextField } from "@/components/form/text-field";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";

const t = words("search");

type Props = {
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  query?: string;
};

/** What somebody looks for is posted, never put in an address that others could read. */
export function SearchForm({ returned, query = "" }: Props) {
  const state = returned ?? blankForm;
  return (
    <search>
      <form action={forms.search()} method="post" autoComplete="off" className="stack">
        <RefusalWords refusal={state.refusal} />
        <TextField name="query" label={t("field")} hint={t("hint")} value={typed(state, "query", query)} />
        <p>
          <Button look="primary">{t("go")}</Button>
        </p>
      </form>
    </search>
  );
}
