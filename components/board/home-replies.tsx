import { ButtonLink } from "@/components/button";
import { Day } from "@/components/day";
import { NotedWords } from "@/components/fold";
import { EncouragedLines } from "@/components/inbox/encouraged-lines";
import { StoneAvatar } from "@/components/stone/stone";
import { words } from "@/components/words";
import type { OwnEncouraged } from "@/lib/inbox/encouraged";
import type { NewReplies } from "@/lib/inbox/new-replies";
import type { ReplyInFull } from "@/lib/inbox/reply-in-full";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";

const t = words("home");
const thread = words("thread");
/** Longer replies are read where they stand. */
const WHOLE_CHARACTERS = 420;
const ROWS = 3;

type Props = { reply: ReplyInFull; toThem: boolean; replies: readonly NewReplies[] };

/** What somebody said to them, in full, and where else there are new replies. */
export function HomeReplies({ reply, toThem, replies }: Props) {
  const more = (replies.find(({ threadId }) => threadId === reply.threadId)?.count ?? 1) - 1;
  const others = replies.filter(({ threadId }) => threadId !== reply.threadId).slice(0, ROWS);
  return (
    <section className="news" aria-labelledby="reply">
      <div className="news-who">
        <StoneAvatar seed={reply.avatarSeed} />
        <div>
          <h2 id="reply">{t.rich(toThem ? "replied-to-you" : "replied", { who: () => <bdi>{reply.name}</bdi> })}</h2>
          <p className="meta">
            <Day date={reply.day} weekOnly={reply.underStone} />{" "}
            {t.rich("where", { thread: () => <Title title={reply.title} /> })}
          </p>
        </div>
      </div>
      <NotedWords notes={reply.contentNotes.map((note) => thread(`note.${note}`))} open={reply.unfolded === true}>
        <blockquote>
          <bdi>{excerpt(reply.body, WHOLE_CHARACTERS)}</bdi>
        </blockquote>
      </NotedWords>
      <p className="actions">
        <ButtonLink href={at.permalink(reply.postId)} look="primary">
          {t("read-reply")}
        </ButtonLink>
      </p>
      {more > 0 ? <p className="meta">{t("more-here", { n: more })}</p> : null}
      {others.length === 0 ? null : (
        <ul className="rows">
          {others.map((thread) => (
            <li key={thread.threadId}>
              <h3>
                <a href={at.permalink(thread.firstPostId)}>
                  {t.rich("new-in", {
                    n: thread.count,
                    more: thread.more ? "yes" : "no",
                    thread: () => <Title title={thread.title} />,
                  })}
                </a>
              </h3>
            </li>
          ))}
        </ul>
      )}
      <a className="more-link" href={at.inbox()}>
        {t("inbox")}
      </a>
    </section>
  );
}

/** Kind words that they have not read yet; whose they are nobody knows. */
export function HomeKindWords({ encouraged }: { encouraged: readonly OwnEncouraged[] }) {
  if (encouraged.length === 0) return null;
  return (
    <section aria-labelledby="kind-words">
      <h2 id="kind-words">{t("kind")}</h2>
      <EncouragedLines encouraged={encouraged} />
    </section>
  );
}

function Title({ title }: { title: string }) {
  return title === "" ? t("untitled") : <bdi>{title}</bdi>;
}
