import { Button } from "@/components/button";
import { SaveDraft } from "@/components/composer/form-end";
import { FormStart } from "@/components/composer/form-start";
import { SavedLine, type SavedWords, startWith } from "@/components/drafts/saved-words";
import { WhereWordsStand } from "@/components/form/carried";
import { RadioGroup } from "@/components/form/choice-field";
import { TextArea } from "@/components/form/text-field";
import { WaitTicket } from "@/components/form/wait-ticket";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import { MILESTONE_KINDS, MILESTONE_WORDS_MAX } from "@/lib/milestones/limits";
import { SharePreview } from "./share-preview";
import type { ShareState } from "./share-state";
import { TimeFields } from "./time-fields";

const t = words("milestones");

type Props = {
  submission: string;
  ticket?: string | null;
  profileName: string | null;
  saved: SavedWords | null;
  /** The form that came back; null before it was sent. */
  returned: ShareState | null;
};

/** Place a stone: what for, how long, a few words, under which name; seen first, if wished. */
export function ShareForm({ submission, ticket = null, profileName, saved, returned }: Props) {
  const { form, preview } = returned ?? { form: startWith(saved), preview: null };
  return (
    <form
      action={forms.shareMilestone()}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned?.form ?? null)}
    >
      <h1>{t("share.title")}</h1>
      <FormStart state={form} takesWords>
        {preview ? <SharePreview preview={preview} /> : null}
        <SavedLine state={form} saved={saved} />
        {typed(form, "intent") === "draft" && typed(form, "since") !== "" ? (
          <p className="notice">{words("drafts")("day-not-kept")}</p>
        ) : null}
      </FormStart>
      {preview ? null : (
        <p className="lead">
          {t("share.lead")} {t("share.slip")}
        </p>
      )}
      <WhereWordsStand composer="shareMilestone" here={at.shareMilestone()} />
      <input type="hidden" name="submission" value={typed(form, "submission", submission)} />
      <WaitTicket state={form} ticket={ticket} />
      {shownReasons(form).map((reason) => (
        <input key={reason} type="hidden" name="acknowledged[]" value={reason} />
      ))}
      <RadioGroup
        name="kind"
        label={t("share.kind")}
        required
        chosen={[typed(form, "kind")]}
        choices={MILESTONE_KINDS.map((kind) => ({
          value: kind,
          label: t(`share.kinds.${kind}`),
          hint: t(`share.kindHints.${kind}`),
        }))}
      />
      <TimeFields state={form} />
      <TextArea
        name="words"
        label={t("share.words")}
        hint={t("share.wordsHint", { max: MILESTONE_WORDS_MAX })}
        value={typed(form, "words")}
        max={MILESTONE_WORDS_MAX}
        rows={4}
        optional
      />
      <RadioGroup
        name="speakAs"
        label={t("share.speakAs")}
        required
        chosen={[typed(form, "speakAs", "profile")]}
        choices={[
          {
            value: "profile",
            label: profileName ? t("share.profileKnown", { name: profileName }) : t("share.profile"),
            hint: t("share.profileHint"),
          },
          { value: "alias", label: t("share.alias"), hint: t("share.aliasHint") },
        ]}
      />
      <p className="quiet">{t("share.public")}</p>
      <p className="actions">
        <Button name="intent" value="share" look="primary">
          {t("share.share")}
        </Button>{" "}
        <Button name="intent" value="preview">
          {t("share.preview")}
        </Button>
        <SaveDraft />
      </p>
    </form>
  );
}

/** What the writer has been shown once: sent along, so that the next post goes through. */
function shownReasons({ refusal, values }: FormState): string[] {
  const now = refusal?.code === "nudge" ? refusal.reasons : [];
  return [...new Set([...(values.acknowledged ?? []), ...now])];
}
