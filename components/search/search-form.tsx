"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/form/text-field";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";

const t = words("search");

type Props = { action: (before: FormState, form: FormData) => Promise<FormState>; query?: string };

/** What somebody looks for is posted, never put in an address that others could read. */
export function SearchForm({ action, query = "" }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  return (
    <search>
      <form action={submit} autoComplete="off" className="stack">
        <RefusalWords refusal={state.refusal} />
        <TextField name="query" label={t("field")} hint={t("hint")} value={typed(state, "query", query)} />
        <p>
          <Button look="primary">{t("go")}</Button>
        </p>
      </form>
    </search>
  );
}
