import type { ReactElement, ReactNode } from "react";
import { OwnCareUnder } from "@/components/care/own-care";
import { Day } from "@/components/day";
import { PostText } from "@/components/markdown/post-text";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { PostView } from "@/lib/threads/view";
import { PostLinks } from "./post-links";
import { PostStatus } from "./post-status";
import { Quoted } from "./quoted";
import { UnderNotes } from "./under-notes";

type Props = {
  post: PostView;
  threadId: string;
  /** There is a reply form. */
  mayQuote: boolean;
  /** The viewer moderates. */
  moderates?: boolean;
  /** What stands under the words, from whoever knows about it. */
  encouragements?: ReactNode;
};

/** Held words that their author took back are removed without an empty place for others; to them they are the same. */
export const isEmptyPlace = ({ standing, body }: PostView): boolean => standing === "withdrawn" || body === "";

/** One post, around what stands in it. */
export function PostArticle({ post, children }: { post: PostView; children: ReactNode }) {
  if (isEmptyPlace(post)) {
    return (
      <article className="tombstone" id={post.id}>
        <p>{words("thread")(post.seq === 0 ? "withdrawn-opening" : "withdrawn-reply")}</p>
      </article>
    );
  }
  return <article {...articleOf(post)}>{children}</article>;
}

/** The same around HTML that React made of what stands in it. Not for an empty place. */
export function drawnArticle(post: PostView, inside: string): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it, and escaped what people wrote
  return <article {...articleOf(post)} dangerouslySetInnerHTML={{ __html: inside }} />;
}

function articleOf({ id, seq, name, byVolunteers }: PostView) {
  const label = words("thread")(seq === 0 ? "opening-by" : "reply-by", { name });
  return { id, className: byVolunteers ? "post post-volunteer" : "post", "aria-label": label };
}

/** What stands in a post: who speaks, the words, and what can be done about them. */
export function PostInside({ post, threadId, mayQuote, moderates = false, encouragements = null }: Props) {
  const t = words("thread");
  return (
    <>
      <header className="byline">
        <VoiceName
          name={post.name}
          seed={post.avatarSeed}
          byVolunteers={post.byVolunteers}
          {...(post.profileId ? { href: at.profile(post.profileId) } : {})}
        />{" "}
        {post.byOpener && post.seq > 0 ? (
          <>
            <span className="tag tag-state">{t("opener")}</span>{" "}
          </>
        ) : null}
        {post.own ? (
          <>
            <span className="tag no-print">{t("you")}</span>{" "}
          </>
        ) : null}
        <a href={at.permalink(post.id)}>
          <Day date={post.day} />
        </a>{" "}
        {post.edited ? <span className="hint">{t("edited")}</span> : null}
      </header>
      <PostStatus post={post} />
      {post.answers ? <Quoted answered={post.answers} /> : null}
      <UnderNotes notes={post.contentNotes} open={post.own || post.unfolded === true}>
        <PostText source={post.body} />
      </UnderNotes>
      {encouragements}
      <OwnCareUnder care={post.care} about="post" id={post.id} beside={mayQuote} />
      <PostLinks post={post} threadId={threadId} mayQuote={mayQuote} moderates={moderates} />
    </>
  );
}
