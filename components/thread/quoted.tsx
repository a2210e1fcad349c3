import { PostText } from "@/components/markdown/post-text";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Answered } from "@/lib/threads/answered";
import { UnderNotes } from "./under-notes";

/**
 * The post that a reply answers: what is quoted of it, or a line that says so. Words with a content note are folded here
 * as they are where they were written.
 */
export function Quoted({ answered }: { answered: Answered }) {
  const { id, name, quote } = answered;
  const t = words("thread");
  const link = <a href={at.permalink(id)}>{t.rich(quote ? "wrote" : "answers", { who: () => <bdi>{name}</bdi> })}</a>;
  if (!quote) return <p className="hint">{link}</p>;
  const text = (
    <blockquote>
      <PostText source={quote.text} />
    </blockquote>
  );
  return (
    <figure className="quoted">
      <figcaption className="hint">{link}</figcaption>
      <UnderNotes notes={quote.contentNotes} open={quote.unfolded === true}>
        {text}
      </UnderNotes>
    </figure>
  );
}
