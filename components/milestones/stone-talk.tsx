import { ButtonLink } from "@/components/button";
import { REPLY } from "@/components/composer/beside-reply";
import { Week } from "@/components/day";
import { PostText } from "@/components/markdown/post-text";
import { Quoted } from "@/components/thread/quoted";
import { UnderNotes } from "@/components/thread/under-notes";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { at, within } from "@/lib/kernel/addresses";
import type { StoneTalk } from "@/lib/threads/stone-thread";
import type { PostView } from "@/lib/threads/view";

const t = words("milestones");
const thread = words("thread");

/** So many replies stand beneath a stone; its thread has them all. */
const SHOWN = 10;

/** What people wrote beneath a stone, and the way to write there. */
export function StoneTalkBeneath({ talk: { thread: beneath, replies } }: { talk: StoneTalk }) {
  const seen = replies.items.filter(({ standing, body }) => standing === "visible" && body !== "");
  const shown = seen.slice(0, SHOWN);
  const more = seen.length > SHOWN || replies.after !== null;
  return (
    <section className="stack" aria-labelledby="replies">
      <h2 id="replies">{t(shown.length === 0 ? "talk.none" : "talk.title")}</h2>
      {shown.map((post) => (
        <Reply key={post.id} post={post} />
      ))}
      <p className="actions no-print">
        {beneath.lockedOn ? null : (
          <>
            <ButtonLink href={within(at.thread(beneath.id), REPLY)}>{t("talk.write")}</ButtonLink>{" "}
          </>
        )}
        {shown.length === 0 ? null : <a href={at.thread(beneath.id)}>{t(more ? "talk.all" : "talk.thread")}</a>}
      </p>
    </section>
  );
}

function Reply({ post }: { post: PostView }) {
  const { profileId } = post;
  return (
    <article className="post" aria-label={thread("reply-by", { name: post.name })}>
      <header className="post-head">
        <h3>
          <VoiceName
            name={post.name}
            seed={post.avatarSeed}
            byVolunteers={post.byVolunteers}
            {...(profileId ? { href: at.profile(profileId) } : {})}
          />
        </h3>
        <p className="meta">
          <Week week={post.day} />
          {post.byOpener ? ` · ${thread("stone-by")}` : null}
          {post.own ? <span className="no-print"> · {thread("you")}</span> : null}
          {post.edited ? ` · ${thread("edited")}` : null}
        </p>
      </header>
      {post.answers ? <Quoted answered={post.answers} /> : null}
      <UnderNotes notes={post.contentNotes} open={post.own || post.unfolded === true}>
        <PostText source={post.body} />
      </UnderNotes>
    </article>
  );
}
