import { Fragment, type ReactNode } from "react";
import { type Block, type Inline, parsePost } from "@/lib/kernel/post-markdown";

/** What someone wrote, as paragraphs, emphasis, lists and quotes: never a link, a picture or a tag of theirs. */
export function PostText({ source }: { source: string }) {
  return <div className="prose">{parsePost(source).map(ofBlock)}</div>;
}

function ofBlock(block: Block, place: number): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p key={place}>{block.children.map(ofInline)}</p>;
    case "quote":
      return <blockquote key={place}>{block.children.map(ofBlock)}</blockquote>;
    case "list": {
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a post never change places.
      const items = block.items.map((item, index) => <li key={index}>{ofItem(item)}</li>);
      return block.ordered ? (
        <ol key={place} start={block.start === 1 ? undefined : block.start}>
          {items}
        </ol>
      ) : (
        <ul key={place}>{items}</ul>
      );
    }
  }
}

/** An item of one paragraph is its words alone. */
function ofItem(item: readonly Block[]): ReactNode {
  const [only, ...more] = item;
  if (only?.kind === "paragraph" && more.length === 0) return only.children.map(ofInline);
  return item.map(ofBlock);
}

function ofInline(inline: Inline, place: number): ReactNode {
  switch (inline.kind) {
    case "text":
      return <Fragment key={place}>{inline.text}</Fragment>;
    case "break":
      return <br key={place} />;
    case "em":
      return <em key={place}>{inline.children.map(ofInline)}</em>;
    case "strong":
      return <strong key={place}>{inline.children.map(ofInline)}</strong>;
  }
}
