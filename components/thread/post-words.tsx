import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ReactNode } from "react";

/** What a post may hold is paragraphs, emphasis, lists and quotes. All else stays the plain characters it was typed as. */
const PLAIN = [
  "autolink",
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
const subset = { extensions: [{ disable: { null: PLAIN } }] };

/** Someone's words as they are shown. Nothing in them can become a link, a picture, a heading or markup. */
export function PostWords({ text }: { text: string }) {
  return <div className="prose">{fromMarkdown(text, subset).children.map(shown)}</div>;
}

function inside(node: { children: readonly Nodes[] }): ReactNode[] {
  return node.children.map(shown);
}

function shown(node: Nodes | RootContent, place: number): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p key={place}>{inside(node)}</p>;
    case "emphasis":
      return <em key={place}>{inside(node)}</em>;
    case "strong":
      return <strong key={place}>{inside(node)}</strong>;
    case "blockquote":
      return <blockquote key={place}>{inside(node)}</blockquote>;
    case "list":
      return node.ordered ? (
        <ol key={place} start={node.start ?? 1}>
          {inside(node)}
        </ol>
      ) : (
        <ul key={place}>{inside(node)}</ul>
      );
    case "listItem":
      return <li key={place}>{node.spread ? inside(node) : node.children.map(tight)}</li>;
    case "break":
      return <br key={place} />;
    case "text":
      return lines(node.value, place);
    default:
      // Unreachable with the constructs above switched off; if one comes back, its characters are shown, never its effect.
      return "children" in node ? <span key={place}>{inside(node)}</span> : "value" in node ? node.value : null;
  }
}

function tight(node: Nodes, place: number): ReactNode {
  return node.type === "paragraph" ? <span key={place}>{inside(node)}</span> : shown(node, place);
}

/** A line someone began stays a line: people write as they would in a letter. */
function lines(text: string, place: number): ReactNode {
  const parts = text.split("\n");
  if (parts.length === 1) return text;
  return (
    <span key={place}>
      {parts.map((part, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <span key={line}>
          {line > 0 ? <br /> : null}
          {part}
        </span>
      ))}
    </span>
  );
}
