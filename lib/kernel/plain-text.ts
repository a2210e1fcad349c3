import { type Block, type Inline, parsePost } from "./post-markdown";

/** A post as one line of words, for excerpts and feeds: no stars, no quote marks, the same text that a reader sees. */
export function plainText(source: string): string {
  return parsePost(source).map(ofBlock).join(" ").replace(/\s+/g, " ").trim();
}

/** The first words of a post, cut between words, with a sign that there is more. */
export function excerpt(source: string, length: number): string {
  const text = plainText(source);
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const end = cut.lastIndexOf(" ");
  // A single word longer than the excerpt is cut inside, but never through a character of two halves.
  const kept = end > length / 2 ? cut.slice(0, end) : cut.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:–-]+$/, "")} …`;
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.children.map(ofInline).join("");
    case "quote":
      return block.children.map(ofBlock).join(" ");
    case "list":
      return block.items.map((item) => item.map(ofBlock).join(" ")).join(" ");
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
