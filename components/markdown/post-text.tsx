import { Fragment, type ReactNode } from "react";
import { type Block, type Inline, type NumberedItem, parsePost } from "@/lib/kernel/post-markdown";

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
    case "bullets":
      return (
        <ul key={place}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a post never change places.
            <li key={index}>{ofItem(item)}</li>
          ))}
        </ul>
      );
    case "numbers":
      return <Numbers key={place} {...block} />;
  }
}

/** A list that shows each number as it was typed, told to screen readers too: a year, a day, ten down to one. */
function Numbers({ items, delimiter }: { items: readonly NumberedItem[]; delimiter: "." | ")" }) {
  const [first] = items;
  const longest = Math.max(...items.map(({ number }) => String(number).length));
  const classes = [
    ...(delimiter === ")" ? ["numbers-bracket"] : []),
    ...(longest > 4 ? ["numbers-widest"] : longest > 2 ? ["numbers-wide"] : []),
  ];
  return (
    <ol
      start={first?.number === 1 ? undefined : first?.number}
      className={classes.length > 0 ? classes.join(" ") : undefined}
    >
      {items.map(({ number, blocks }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a post never change places.
        <li key={place} value={countsOn(items[place - 1], number) ? undefined : number}>
          {ofItem(blocks)}
        </li>
      ))}
    </ol>
  );
}

const countsOn = (before: NumberedItem | undefined, number: number): boolean =>
  before === undefined || number === before.number + 1;

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
