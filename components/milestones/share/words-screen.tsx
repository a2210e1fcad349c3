import { Button } from "@/components/button";
import { NotesField } from "@/components/composer/fields";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { MILESTONE_WORDS_MAX, type MilestoneMark } from "@/lib/milestones/limits";
import { screenTitle } from "./screen-title";

const t = words("milestones");

/** Words, or none. Somebody whose milestone is their own words says it here. */
export function WordsScreen({ state, mark = "own_words" }: { state: FormState; mark: MilestoneMark | undefined }) {
  const own = mark === "own_words";
  return (
    <>
      <h1>{screenTitle("words", mark)}</h1>
      <p className="lead">{t(own ? "share.ownLead" : "share.wordsLead")}</p>
      <TextArea
        name="words"
        label={t("share.words")}
        hint={t("share.wordsHint", { max: MILESTONE_WORDS_MAX })}
        value={typed(state, "words")}
        max={MILESTONE_WORDS_MAX}
        rows={6}
        optional={!own}
      />
      <details className="fold">
        <summary>{t("share.starters")}</summary>{" "}
        <ul>
          {(["one", "two", "three"] as const).map((line) => (
            <li key={line}>{t(`share.starter.${mark}.${line}`)}</li>
          ))}
        </ul>
      </details>
      <NotesField state={state} />
      <p className="actions">
        <Button name="intent" value="next" look="primary">
          {t("share.see")}
        </Button>{" "}
        <Button name="intent" value="share">
          {t("share.now")}
        </Button>
      </p>
      <p className="quiet">{t("share.nowHint")}</p>
    </>
  );
}
