import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { FeedButton } from "./feed-button";

const t = words("feeds");

type Props = {
  id: string;
  /** Null for whoever is signed out. */
  source: { readonly name: string; readonly groups: number } | null;
  returned: FormState | null;
};

/** Asks once more before a list goes with all its groups. */
export function RemoveFeed({ id, source, returned }: Props) {
  return (
    <article className="stack">
      <h1>{source ? t("remove-title", { name: source.name }) : t("signed-out")}</h1>
      {source ? <p>{t("remove-why", { n: source.groups })}</p> : null}
      <FeedButton action={forms.removeFeed(id)} returned={returned} button={t("remove-button")} look="warn" />
      {source ? (
        <p>
          <a href={at.deskFeed(id)}>{t("remove-keep")}</a>
        </p>
      ) : null}
    </article>
  );
}
