import { Fold } from "@/components/fold";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import type { GroupAtDesk } from "@/lib/groups-desk/group-at-desk";
import { WHY_HIDDEN_MAX } from "@/lib/groups-desk/limits";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { FeedButton } from "./feed-button";
import { FeedDone } from "./feed-done";

const t = words("feeds");

type Returned = Readonly<Record<"hide" | "show", FormState | null>>;
type Props = { group: GroupAtDesk; returned: Returned; done?: string | undefined };

/** Hides a group, or brings it back. */
export function GroupSwitch({ group, returned, done }: Props) {
  const { id, name, place, source, hiddenOn, history } = group;
  return (
    <article className="stack">
      <p>
        <a href={at.desk()}>{t("back-desk")}</a>
      </p>
      <h1>
        <bdi>{name === "" ? t("group-title") : name}</bdi>
      </h1>
      <FeedDone done={done} />
      {place === "" ? null : (
        <p>
          <bdi>{place}</bdi>
        </p>
      )}
      <p>
        {source === null
          ? t("group-own")
          : t.rich("group-from", {
              name: source.name,
              list: (text) => <a href={at.deskFeed(source.id)}>{text}</a>,
            })}
      </p>
      <p>{t(hiddenOn === null ? "group-shown" : "group-hidden-now")}</p>
      <GroupForms id={id} hidden={hiddenOn !== null} returned={returned} />
      {history.length === 0 ? null : (
        <Fold title={t("group-history")}>
          <ul>
            {history.map(({ act, hour, words: said }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of the record never move
              <li key={place}>
                {t(act === "group-hidden" ? "act-group-hidden" : "act-group-shown", { day: hour })}
                {said === null ? null : <blockquote>{said}</blockquote>}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </article>
  );
}

/** `hidden` null: nobody is signed in, and only what came back is there. */
export function GroupForms({ id, hidden, returned }: { id: string; hidden: boolean | null; returned: Returned }) {
  const why = typed(returned.hide ?? blankForm, "whyHidden");
  return (
    <>
      <FeedButton
        action={forms.hideGroup(id)}
        returned={returned.hide}
        offered={hidden === false}
        button={t("hide")}
        hint={t("hide-hint")}
        look="warn"
      >
        <TextArea
          name="whyHidden"
          label={t("why-hidden")}
          hint={t("why-hidden-hint")}
          value={why}
          rows={3}
          max={WHY_HIDDEN_MAX}
        />
      </FeedButton>
      <FeedButton action={forms.showGroup(id)} returned={returned.show} offered={hidden === true} button={t("show")} />
    </>
  );
}

/** What comes back after the sign-in had ended. */
export function GroupSignedOut({ id, returned }: { id: string; returned: Returned }) {
  return (
    <article className="stack">
      <h1>{t("signed-out")}</h1>
      <GroupForms id={id} hidden={null} returned={returned} />
    </article>
  );
}
