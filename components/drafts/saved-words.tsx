import { Day } from "@/components/day";
import { words } from "@/components/words";
import { type Address, at } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";

const t = words("drafts");

/** What a member saved for the form they look at. */
export type SavedWords = { readonly id: string; readonly day: Date; readonly values: FormState["values"] };

/** The form as it opens: with the saved words in it, if there are any. */
export function startWith(saved: SavedWords | null): FormState {
  return saved ? { refusal: null, values: { ...saved.values, draft: [saved.id] } } : blankForm;
}

/** Says what is saved, and remembers in the form which words stand in it. `anew`: the same form without them. */
export function SavedLine({ state, saved, anew }: { state: FormState; saved: SavedWords | null; anew?: Address }) {
  const saving = state.values.intent?.[0] === "draft";
  // Another tab's words are in the notebook: shown to be there first, and written over only by a second press.
  const meanwhile = saving && state.refusal?.code === "conflict" && saved !== null;
  const id = meanwhile ? saved.id : typed(state, "draft");
  return (
    <>
      <input type="hidden" name="draft" value={id} />
      {meanwhile ? (
        <p className="notice">
          {t("another")} <a href={at.draft(id)}>{t("see-other")}</a>
        </p>
      ) : null}
      {saving && state.refusal === null ? (
        <p className="notice" role="status">
          {t("saved")} <a href={at.drafts()}>{t("title")}</a>
        </p>
      ) : null}
      {!saving && saved && saved.id === id ? (
        <p className="notice">
          {t.rich("yours", { day: () => <Day date={saved.day} /> })} <a href={at.draft(saved.id)}>{t("throw-away")}</a>
          {anew ? (
            <>
              {" "}
              <a href={anew}>{t("anew")}</a>
            </>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** The words of someone who cannot post here now are not out of reach. */
export function SavedElsewhere({ saved }: { saved: SavedWords }) {
  return (
    <p className="notice">
      {t("here-too")} <a href={at.draft(saved.id)}>{t("read")}</a>
    </p>
  );
}
