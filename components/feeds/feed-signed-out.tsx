import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { FeedButton } from "./feed-button";
import type { FeedReturned } from "./feed-page";
import { FeedSettings } from "./feed-settings";
import { AcceptAgain } from "./waiting-changes";

const t = words("feeds");

/** What comes back when a button was pressed after the sign-in had ended: that button, and the key field. */
export function FeedSignedOut({ id, returned }: { id: string; returned: FeedReturned }) {
  const { read, accept, change, pause, resume } = returned;
  return (
    <article className="stack">
      <h1>{t("signed-out")}</h1>
      <FeedButton action={forms.readFeed(id)} returned={read} offered={false} button={t("read-now")} />
      <FeedButton action={forms.pauseFeed(id)} returned={pause} offered={false} button={t("pause")} />
      <FeedButton action={forms.resumeFeed(id)} returned={resume} offered={false} button={t("resume")} />
      {accept ? <AcceptAgain id={id} returned={accept} /> : null}
      {change ? <FeedSettings source={{ id, hours: null, terms: "" }} returned={change} /> : null}
    </article>
  );
}
