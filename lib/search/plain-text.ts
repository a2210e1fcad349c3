import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";

/** The words of a post without its Markdown, on one line; quotes of others are left out. */
export function plainText(markdown: string): string {
  return textOf(fromMarkdown(markdown)).replaceAll(/\s+/g, " ").trim();
}

/** The first words, cut between two of them. */
export function opening(markdown: string, characters: number): string {
  const letters = [...plainText(markdown)];
  if (letters.length <= characters) return letters.join("");
  const cut = letters.slice(0, characters).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > characters / 2 ? cut.slice(0, space) : cut}…`;
}

function textOf(node: Nodes): string {
  if (node.type === "blockquote") return "";
  if ("children" in node) return node.children.map(textOf).join(node.type === "paragraph" || node.type === "emphasis" || node.type === "strong" ? "" : " ");
  if (node.type === "break") return " ";
  return "value" in node ? node.value : "";
}
