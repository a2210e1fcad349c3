import type { ReactNode } from "react";
import type { MarkedPlace } from "@/lib/moderation/case-view";

type Props = { body: string; marks: readonly MarkedPlace[] };

/** What somebody wrote, paragraph by paragraph as it was typed, with the places that a rule matched marked. */
export function MarkedWords({ body, marks }: Props) {
  return (
    <div className="prose">
      {paragraphsOf(body).map(({ from, text }) => (
        <p key={from}>{marked(text, from, marks)}</p>
      ))}
    </div>
  );
}

/** Each with the place at which it begins. */
function paragraphsOf(body: string): { from: number; text: string }[] {
  return [...body.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((found) => ({ from: found.index, text: found[0] }));
}

/** A mark may begin before a paragraph and end after it; what stands nowhere marks nothing. */
function marked(text: string, start: number, marks: readonly MarkedPlace[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    const [begin, end] = [Math.max(done, from - start), Math.min(text.length, to - start)];
    if (begin >= end) continue;
    parts.push(text.slice(done, begin), <mark key={begin}>{text.slice(begin, end)}</mark>);
    done = end;
  }
  return [...parts, text.slice(done)];
}
