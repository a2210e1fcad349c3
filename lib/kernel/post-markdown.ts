// long because: what a post may be made of, and how much of it is read, belong in one place.
import type { List, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { asLetters, withMarks, withTypedMarks } from "./typed-marks";

/** What a post may be made of. There is no other kind, so nothing else can ever reach a page. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "em" | "strong"; children: readonly Inline[] };
export type Block =
  | { kind: "paragraph"; children: readonly Inline[] }
  | { kind: "quote"; children: readonly Block[] }
  | { kind: "bullets"; items: readonly (readonly Block[])[] }
  | { kind: "numbers"; delimiter: "." | ")"; items: readonly NumberedItem[] };
/** An item with the number that was typed before it: years and days to go do not count on by one. */
export type NumberedItem = { readonly number: number; readonly blocks: readonly Block[] };

/** Deeper quotes and lists are shown at this depth: no one can read them, and a page must not be built to break. */
const DEEPEST = 6;
/** More stars and underscores, or more marked lines, than these stay text: their pairing takes time by the square. */
const MOST_MARKS = 500;
const MOST_MARKED_LINES = 300;

// Which backslash is an escape, typed-marks.ts says. Character references are off too: `&#x202e;` would bring back what text hygiene has taken out.
const OFF = [
  "autolink",
  "characterEscape",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
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
  const typed = withTypedMarks(lines.join("\n").replace(/\n{3,}/g, "\n\n"), off);
  const text = typed.split("\n").map(shallow).join("\n");
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: off } }] });
  return tree.children.flatMap((node) => blocks(node, 0, text));
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

/** A face at the beginning of a line is no quote: >_< or >:( */
const FACE = /^[ \t]*>(?!>|[-*+](?:\s|$))[^\s\p{L}\p{N}]{1,3}(?=\s|$)/u;
/** A browser's list would show 1. for 01.: such a line stays as it was typed. */
const LEADING_ZERO = /^([ \t]*0\d+)([.)])/;

/** Makes the marks beyond the deepest level plain text before they are parsed, where depth costs time. */
function shallow(line: string): string {
  let rest = line;
  let kept = "";
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const mark = MARK.exec(rest);
    if (!mark) return line;
    if (FACE.test(rest)) return kept + rest.replace(">", asLetters);
    if (LEADING_ZERO.test(rest))
      return kept + rest.replace(LEADING_ZERO, (zero) => zero.slice(0, -1) + asLetters(zero.slice(-1)));
    if (depth === DEEPEST) return kept + rest.trimStart().replace(/[>*+.)-]/, asLetters);
    kept += mark[0];
    rest = rest.slice(mark[0].length);
  }
  return line;
}

function blocks(node: Nodes, depth: number, text: string): Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "paragraph", children: trimmed(node.children.flatMap((child) => inlines(child, 0))) }];
    case "blockquote": {
      if (!hasWords(node)) return asTyped(node, text);
      const children = node.children.flatMap((child) => blocks(child, depth + 1, text));
      return depth < DEEPEST ? [{ kind: "quote", children }] : children;
    }
    case "list":
      return list(node, depth, text);
    default:
      // Every other construct is switched off above: there is nothing to show here.
      return [];
  }
}

function list(node: List, depth: number, text: string): Block[] {
  // Marks with nothing behind them are no list: * * * parts two chapters.
  if (!hasWords(node)) return asTyped(node, text);
  const items = node.children.map((item, place) => {
    const [, number, delimiter] = NUMBER.exec(text.slice(item.position?.start.offset ?? 0)) ?? [];
    return {
      number: Number(number ?? (node.start ?? 1) + place),
      delimiter,
      blocks: item.children.flatMap((child) => blocks(child, depth + 1, text)),
    };
  });
  const delimiter = items[0]?.delimiter === ")" ? ")" : ".";
  if (depth >= DEEPEST) return items.flatMap((item) => (node.ordered ? afterNumber(item, delimiter) : item.blocks));
  return node.ordered
    ? [{ kind: "numbers", delimiter, items: items.map(({ number, blocks }) => ({ number, blocks })) }]
    : [{ kind: "bullets", items: items.map((item) => item.blocks).filter((item) => item.length > 0) }];
}

const NUMBER = /^(\d{1,9})([.)])/;

function hasWords(node: Nodes): boolean {
  return node.type === "paragraph" || ("children" in node && node.children.some(hasWords));
}

/** Marks that mark nothing, as words. */
function asTyped({ position }: Nodes, text: string): Block[] {
  const source = text.slice(position?.start.offset, position?.end.offset);
  return [{ kind: "paragraph", children: withBreaks(source) }];
}

function afterNumber(item: NumberedItem, delimiter: string): Block[] {
  const [first, ...more] = item.blocks;
  const number: Inline = { kind: "text", text: `${item.number}${delimiter} ` };
  if (first?.kind !== "paragraph") return [{ kind: "paragraph", children: [number] }, ...item.blocks];
  return [{ kind: "paragraph", children: [number, ...first.children] }, ...more];
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
  return withMarks(text)
    .split("\n")
    .flatMap((line, place): Inline[] => {
      const words: Inline[] = line === "" ? [] : [{ kind: "text", text: line }];
      return place === 0 ? words : [{ kind: "break" }, ...words];
    });
}

function trimmed(children: readonly Inline[]): readonly Inline[] {
  return children.length > 0 && children[children.length - 1]?.kind === "break" ? children.slice(0, -1) : children;
}
