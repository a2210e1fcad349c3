import type { ReactElement, ReactNode } from "react";
import { OwnCareUnder } from "@/components/care/own-care";
import { Day } from "@/components/day";
import { PostText } from "@/components/markdown/post-text";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { PostView } from "@/lib/threads/view";
import { PostMore } from "./post-more";
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
  /** What kind words it was given, and the way to give some, from whoever knows about them. */
  given?: ReactNode;
  give?: ReactNode;
};

/** Held words that their author took back are removed without an empty place for others; to them they are the same. */
export const isEmptyPlace = ({ standing, body, ...post }: PostView): boolean =>
  standing === "withdrawn" || (body === "" && !isStone(post));

/** What opens the thread beneath a stone is the stone itself, with words or without. */
const isStone = ({ seq, stoneId }: Pick<PostView, "seq" | "stoneId">): boolean => seq === 0 && stoneId !== null;

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

/** What somebody said first is raised, and what volunteers wrote is tinted: the replies stand on the page. */
function articleOf({ id, seq, name, byVolunteers }: PostView) {
  const label = words("thread")(seq === 0 ? "opening-by" : "reply-by", { name });
  return { id, className: className(seq, byVolunteers), "aria-label": label };
}

function className(seq: number, byVolunteers: boolean): string {
  if (byVolunteers) return "post post-volunteer";
  return seq === 0 ? "post post-first" : "post";
}

/** What stands in a post: who speaks, the words, and what can be done about them. */
export function PostInside({ post, threadId, mayQuote, moderates = false, given = null, give = null }: Props) {
  return (
    <>
      <PostHead post={post} />
      <PostStatus post={post} />
      {post.answers ? <Quoted answered={post.answers} /> : null}
      <UnderNotes notes={post.contentNotes} open={post.own || post.unfolded === true}>
        {post.body === "" ? null : <PostText source={post.body} />}
      </UnderNotes>
      {isStone(post) && post.stoneId ? (
        <p>
          <a href={at.milestone(post.stoneId)}>{words("thread")("stone")}</a>
        </p>
      ) : null}
      {given}
      <OwnCareUnder care={post.care} about="post" id={post.id} beside={mayQuote} />
      <div className="post-foot">
        {give} <PostMore post={post} threadId={threadId} mayQuote={mayQuote} moderates={moderates} />
      </div>
    </>
  );
}

/** Who speaks, as a heading to go from one to the next by, and beneath it when, and what they are in this thread. */
function PostHead({ post }: { post: PostView }) {
  const t = words("thread");
  return (
    <header className="post-head">
      <h2>
        <VoiceName
          name={post.name}
          seed={post.avatarSeed}
          byVolunteers={post.byVolunteers}
          {...(post.profileId ? { href: at.profile(post.profileId) } : {})}
        />
      </h2>
      <p className="meta">
        <Day date={post.day} weekOnly={post.stoneId !== null} />
        {post.byOpener && post.seq > 0 ? ` · ${t(post.stoneId ? "stone-by" : "opener")}` : null}
        {post.own ? <span className="no-print"> · {t("you")}</span> : null}
        {post.edited ? ` · ${t("edited")}` : null}
      </p>
    </header>
  );
}
