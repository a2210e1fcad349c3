import { Button } from "@/components/button";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { REPLY_MAX } from "@/lib/threads/limits";
import { besideCase } from "./beside-case";
import { type CaseOffer, hasAnswerWords } from "./case-offer";

type Props = { offer: CaseOffer; state: FormState; starts: readonly string[] };

/**
 * What goes into the thread, or to the author alone. The sentences to start from are buttons of the same form: each
 * brings the page back with one more, after whatever was typed. Once somebody else has the case what was typed still
 * stands here.
 */
export function AnswerFields({ offer, state, starts }: Props) {
  const t = words("desk");
  const may = offer.offered.includes("answer");
  if (!may && !hasAnswerWords(state)) return null;
  const begun = state.values.start !== undefined && state.refusal === null;
  const counted = words("common");
  return (
    <div className="answer">
      <label htmlFor="answer">{t("answer")}</label>
      <p className="hint" id="answer-hint">
        {t("answer-hint")}
      </p>
      <textarea
        id="answer"
        name="answer"
        rows={7}
        defaultValue={typed(state, "answer")}
        autoComplete="off"
        aria-describedby="answer-hint"
        // biome-ignore lint/a11y/noAutofocus: only after a sentence was added, to go on writing behind it
        autoFocus={begun}
        data-count={REPLY_MAX}
        data-left={counted.raw("charactersLeft")}
        data-over={counted.raw("charactersOver")}
      />
      {may ? (
        <>
          <Starts caseId={offer.caseId} starts={starts} />
          <p className="actions send">
            <Button type="submit" look="primary">
              {t("answer-post")}
            </Button>{" "}
            <Button type="submit" {...besideCase(forms.writeToAuthor(offer.caseId))}>
              {t("answer-privately")}
            </Button>
          </p>
        </>
      ) : null}
    </div>
  );
}

function Starts({ caseId, starts }: { caseId: string; starts: readonly string[] }) {
  const t = words("desk");
  return (
    <fieldset className="starts">
      <legend>
        {t("starts")} <span>{t("starts-hint")}</span>
      </legend>{" "}
      <ul>
        {starts.map((start, place) => (
          <li key={start}>
            <button type="submit" name="start" value={place} {...besideCase(forms.startAnswer(caseId))}>
              {start}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
