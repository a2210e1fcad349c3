import { Button } from "@/components/button";
import { SelectField, TextArea, TextField } from "@/components/form/text-field";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { words } from "@/components/words";
import { PROGRAMMES } from "@/lib/groups/limits";
import { TERMS_MAX, ZONES } from "@/lib/groups-desk/limits";
import type { TriedSource } from "@/lib/groups-desk/tried-source";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { FeedRefusal } from "./feed-refusal";
import { everyChoices } from "./feed-words";
import { TriedFeed } from "./tried-feed";

const t = words("feeds");

/** `tried`: what the list would bring, where that was asked. */
export type AddFeedState = { readonly form: FormState; readonly tried: TriedSource | null };

type Props = {
  /** The form that came back; null before it was sent. */
  returned: AddFeedState | null;
  /** Whether it was to be added, rather than tried. */
  adding: boolean;
};

const NONE = { value: "", label: t("choose") };

/** A new list: tried first, and only then added. */
export function AddFeed({ returned, adding }: Props) {
  const { form, tried } = returned ?? { form: blankForm, tried: null };
  const offered = adding || tried?.outcome === "dry";
  return (
    <article className="stack">
      <p>
        <a href={at.deskFeeds()}>{t("back")}</a>
      </p>
      <h1>{t("add-title")}</h1>
      <p className="lead">{t("add-lead")}</p>
      <FeedRefusal refusal={form.refusal} />
      {tried ? <TriedFeed tried={tried} /> : null}
      <form action={offered ? forms.addFeed() : forms.tryFeed()} method="post" autoComplete="off" className="stack">
        <SignInAlong refusal={form.refusal} />
        <ListFields form={form} />
        <p className="actions">
          {offered ? (
            <>
              <Button type="submit" look="primary">
                {t("add-button")}
              </Button>{" "}
            </>
          ) : null}
          <Button type="submit" formAction={forms.tryFeed()} look={offered ? "plain" : "primary"}>
            {t(offered ? "test-again" : "test")}
          </Button>
        </p>
      </form>
    </article>
  );
}

function ListFields({ form }: { form: FormState }) {
  const value = (name: string, otherwise = "") => typed(form, name, otherwise);
  const programmes = PROGRAMMES.map((one) => ({ value: one, label: t(`programme.${one}`) }));
  const formats = (["meeting_guide", "bmlt"] as const).map((one) => ({ value: one, label: t(`format-${one}`) }));
  const auto = { value: "", label: t("format-auto") };
  const zones = ZONES.map((one) => ({ value: one, label: one.replaceAll("_", " ") }));
  return (
    <>
      <TextField name="address" label={t("address")} hint={t("address-hint")} value={value("address")} required />
      <TextField name="name" label={t("name")} hint={t("name-hint")} value={value("name")} required />
      <SelectField
        name="programme"
        label={t("programme-label")}
        choices={[NONE, ...programmes]}
        value={value("programme")}
      />
      <SelectField name="format" label={t("format-label")} choices={[auto, ...formats]} value={value("format")} />
      <SelectField
        name="zone"
        label={t("zone")}
        hint={t("zone-hint")}
        choices={[NONE, ...zones]}
        value={value("zone")}
      />
      <SelectField name="every" label={t("every")} choices={everyChoices()} value={value("every", "24")} />
      <TextArea
        name="terms"
        label={t("terms")}
        hint={t("terms-hint")}
        value={value("terms")}
        rows={3}
        max={TERMS_MAX}
      />
    </>
  );
}
