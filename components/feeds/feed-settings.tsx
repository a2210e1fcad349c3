import { SelectField, TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { TERMS_MAX } from "@/lib/groups-desk/limits";
import type { SourceAtDesk } from "@/lib/groups-desk/source-at-desk";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { FeedButton } from "./feed-button";
import { everyChoices } from "./feed-words";

const t = words("feeds");

type Props = { source: Pick<SourceAtDesk, "id" | "hours" | "terms">; returned: FormState | null };

/** How often a list is read, and why it may be shown. */
export function FeedSettings({ source, returned }: Props) {
  const { id, hours, terms } = source;
  const form = returned ?? blankForm;
  return (
    <section className="stack">
      <h2>{t("settings")}</h2>
      <FeedButton action={forms.changeFeed(id)} returned={returned} button={t("save")}>
        <SelectField
          name="every"
          label={t("every")}
          choices={everyChoices(hours)}
          value={typed(form, "every", String(hours ?? ""))}
        />
        <TextArea name="terms" label={t("terms")} value={typed(form, "terms", terms)} rows={3} max={TERMS_MAX} />
      </FeedButton>
    </section>
  );
}
