import { Button } from "@/components/button";
import { FormStart } from "@/components/composer/form-start";
import { TextArea } from "@/components/form/text-field";
import { WaitTicket } from "@/components/form/wait-ticket";
import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { ticked, typed, unsaved } from "@/lib/kernel/form-state";
import { BIO_MAX } from "@/lib/notebook/limits";
import { freshProfile, type ProfileState } from "./profile-state";

const t = words("profile");

type Props = {
  /** The form that came back; null before it was sent. */
  returned: ProfileState | null;
  bio: string;
  showsCairn: boolean;
  /** Whether there is a name already, of which another can be drawn. */
  named: boolean;
  ticket?: string | null;
};

/** What a profile says, whether its stones stand together on it, and another name: one form, so that no words are lost. */
export function ProfileForm({ returned, bio, showsCairn, named, ticket = null }: Props) {
  const { form, renamed } = returned ?? freshProfile;
  // No volunteer reads profiles before others do, so what would be held elsewhere is given back here.
  const notHere = form.refusal?.code === "nudge" || form.refusal?.code === "not-allowed";
  return (
    <form
      action={forms.changeProfile()}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned?.form ?? null)}
    >
      {notHere ? (
        <Notice kind="error">
          <p>{t("not-here")}</p>
        </Notice>
      ) : (
        <FormStart state={form}>
          {renamed ? (
            <Notice>
              <p role="status">{t("renamed")}</p>
            </Notice>
          ) : null}
        </FormStart>
      )}
      <WaitTicket state={form} ticket={ticket} />
      <TextArea
        name="bio"
        label={t("bio")}
        hint={t("bio-hint", { max: BIO_MAX })}
        value={typed(form, "bio", bio)}
        rows={5}
        max={BIO_MAX}
        optional
      />
      <label className="choice">
        <input
          type="checkbox"
          name="showsCairn"
          value="yes"
          defaultChecked={ticked(form, "showsCairn", "yes", showsCairn)}
        />{" "}
        <span>
          {t("cairn-show")} <span className="hint">{t("cairn-hint")}</span>
        </span>
      </label>
      <p>
        <Button look="primary">{t("save")}</Button>
      </p>
      {named || form.values.intent?.[0] === "redraw" ? <Redraw /> : null}
    </form>
  );
}

/** Another name by chance: it cannot be typed, so it can give nobody away. */
function Redraw() {
  return (
    <>
      <p className="hint" id="redraw-hint">
        {t("redraw-explain")}
      </p>
      <p>
        <Button name="intent" value="redraw" aria-describedby="redraw-hint">
          {t("redraw")}
        </Button>
      </p>
    </>
  );
}
