import { firstWords } from "./cut-text";
import { type Block, type Inline, parsePost } from "./post-markdown";

/**
 * A post as one line of words, for excerpts and feeds: no stars, no quote marks, the same text and numbers
 * that a reader sees.
 */
export function plainText(source: string): string {
  return parsePost(source).map(ofBlock).join(" ").replace(/\s+/g, " ").trim();
}

/** The first words of a post, with a sign that there is more. */
export const excerpt = (source: string, most: number): string => firstWords(plainText(source), most);

function ofBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.children.map(ofInline).join("");
    case "quote":
      return block.children.map(ofBlock).join(" ");
    case "bullets":
      return block.items.map((item) => `• ${item.map(ofBlock).join(" ")}`).join(" ");
    case "numbers":
      return block.items
        .map(({ number, blocks }) => `${number}${block.delimiter} ${blocks.map(ofBlock).join(" ")}`)
        .join(" ");
  }
}

function ofInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return " ";
    default:
      return inline.children.map(ofInline).join("");
  }
}
