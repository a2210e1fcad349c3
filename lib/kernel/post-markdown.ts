// long because: what a post may be made of, and how much of it is read, belong in one place.
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** What a post may be made of. There is no other kind, so nothing else can ever reach a page. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "em" | "strong"; children: readonly Inline[] };
export type Block =
  | { kind: "paragraph"; children: readonly Inline[] }
  | { kind: "quote"; children: readonly Block[] }
  | { kind: "list"; ordered: boolean; start: number; items: readonly (readonly Block[])[] };

/** Deeper quotes and lists are shown at this depth: no one can read them, and a page must not be built to break. */
const DEEPEST = 6;
/** More stars and underscores, or more marked lines, than these stay text: their pairing takes time by the square. */
const MOST_MARKS = 500;
const MOST_MARKED_LINES = 300;

// Character references are off too: `&#x202e;` would bring back what text hygiene has taken out.
const OFF = [
  "autolink",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "setextUnderline",
  "thematicBreak",
];

/** Reads the small part of markdown that posts may use; everything else stays the text that was typed. */
export function parsePost(source: string): Block[] {
  if (!MARKDOWN.test(source)) return paragraphs(source);
  // Blanks at a line's end and blank lines in a row say nothing, and cost the parser time.
  const lines = source.split("\n").map((line) => line.trimEnd());
  const off = [...OFF];
  if (source.split(/[*_]/).length > MOST_MARKS) off.push("attention");
  if (lines.filter((line) => MARK.test(line)).length > MOST_MARKED_LINES) return paragraphs(source);
  const text = lines
    .map(shallow)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: off } }] });
  return tree.children.flatMap((node) => blocks(node, 0));
}

/** Without any of these, or a blank that markdown would read, words are paragraphs: most posts need no parser. */
const MARKDOWN = /[*_>+\\\t]|^ *(?:-|\d)|^ | $|[^\S\n ]/m;

/** The post as it was typed: for words without marks, and for those that nobody could read as lists and quotes anyway. */
function paragraphs(source: string): Block[] {
  const texts = source.trim().split(/\n{2,}/);
  return texts.map((text) => ({ kind: "paragraph", children: withBreaks(text) }));
}

// A mark with nothing after it makes an item too.
const MARK = /^[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]?/;

/** Makes the marks beyond the deepest level plain text before they are parsed, where depth costs time. */
function shallow(line: string): string {
  let rest = line;
  let kept = "";
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const mark = MARK.exec(rest);
    if (!mark) return line;
    if (depth === DEEPEST) return `${kept}${rest.trimStart().replace(/^(\d*)/, "$1\\")}`;
    kept += mark[0];
    rest = rest.slice(mark[0].length);
  }
  return line;
}

function blocks(node: Nodes, depth: number): Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "paragraph", children: trimmed(node.children.flatMap((child) => inlines(child, 0))) }];
    case "blockquote": {
      const children = node.children.flatMap((child) => blocks(child, depth + 1));
      return depth < DEEPEST ? [{ kind: "quote", children }] : children;
    }
    case "list": {
      const items = node.children.map((item) => item.children.flatMap((child) => blocks(child, depth + 1)));
      if (depth >= DEEPEST) return items.flat();
      return [{ kind: "list", ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    default:
      // Every other construct is switched off above: there is nothing to show here.
      return [];
  }
}

function inlines(node: Nodes, depth: number): Inline[] {
  switch (node.type) {
    case "text":
      return withBreaks(node.value);
    case "break":
      return [{ kind: "break" }];
    case "emphasis":
    case "strong": {
      const children = node.children.flatMap((child) => inlines(child, depth + 1));
      return depth < DEEPEST ? [{ kind: node.type === "strong" ? "strong" : "em", children }] : children;
    }
    default:
      return [];
  }
}

/** A line that was begun on purpose stays a line: people write poems and lists of days. */
function withBreaks(text: string): Inline[] {
  return text.split("\n").flatMap((line, place): Inline[] => {
    const words: Inline[] = line === "" ? [] : [{ kind: "text", text: line }];
    return place === 0 ? words : [{ kind: "break" }, ...words];
  });
}

function trimmed(children: readonly Inline[]): readonly Inline[] {
  return children.length > 0 && children[children.length - 1]?.kind === "break" ? children.slice(0, -1) : children;
}
