import { Button } from "@/components/button";
import { PostText } from "@/components/markdown/post-text";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import type { ReplySince } from "@/lib/moderation/replied";
import { besideCase } from "./beside-case";

type Props = { caseId: string; replies: readonly ReplySince[] };

/** What others have replied since, each with a way to say that it is enough: that reply, as it was read. */
export function AcceptReplies({ caseId, replies }: Props) {
  const t = words("desk");
  if (replies.length === 0) return null;
  return (
    <section className="replies-since" aria-labelledby="since">
      <h2 id="since">{t("since")}</h2>
      {replies.map(({ id, revision, name, body, daysAgo }) => (
        <div className="since" key={id}>
          <p>
            <b>
              <bdi>{name}</bdi>
            </b>{" "}
            <span className="quiet">
              {daysAgo === null ? t("written-under-stone") : t("written", { days: daysAgo })}
            </span>
          </p>
          <PostText source={body} />
          <Button
            type="submit"
            name="accept"
            value={`${id}.${revision}`}
            aria-label={t("accept-of", { name })}
            {...besideCase(forms.acceptReply(caseId))}
          >
            {t("accept")}
          </Button>
        </div>
      ))}
    </section>
  );
}
