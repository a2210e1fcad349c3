import type { ReactNode } from "react";

/** A word or two about a thing: a content note, a state, or neither. Words, never colour alone. */
export function Tag({ kind = "plain", children }: { kind?: "plain" | "note" | "state"; children: ReactNode }) {
  return <span className={kind === "plain" ? "tag" : `tag tag-${kind}`}>{children}</span>;
}
