import { z } from "zod";
import { days, dayText, later } from "@/lib/kernel/time";
import type { NotebookKind } from "./notebook";

const schema = z.strictObject({
  /** Ids of own stones, and the day from which on their author may be asked how it is since: '2026-12-22'. */
  asks: z.array(z.tuple([z.string(), z.iso.date()])),
});
export type StonesAskedPage = z.infer<typeof schema>;

/** After which stones a member may be asked how it has been since. They chose so; nothing on the server knows of it. */
export const stonesAsked: NotebookKind<StonesAskedPage> = { name: "stones-asked", schema, empty: { asks: [] } };

/** `ask`: in three weeks. `later`: not now, a week on. `never`: not about this stone. */
export const STONE_ANSWERS = ["ask", "later", "never"] as const;
export type AskOfStone = { readonly id: string; readonly answer: (typeof STONE_ANSWERS)[number]; readonly on: Date };

const WAITS = { ask: 21, later: 7 } as const;
/** They fit in one step of the page; nobody wants to be asked about more. */
const ASKS_KEPT = 20;

/** The page after these answers, in their order. Applying them twice does no harm. */
export function withAsks(page: StonesAskedPage, changes: readonly AskOfStone[]): StonesAskedPage {
  return changes.reduce((before, { id, answer, on }) => {
    const others = before.asks.filter(([other]) => other !== id);
    if (answer === "never") return others.length === before.asks.length ? before : { asks: others };
    const due = dayText(later(on, days(WAITS[answer])));
    if (before.asks.some(([other, day]) => other === id && day === due)) return before;
    return { asks: [...others, [id, due] satisfies [string, string]].slice(-ASKS_KEPT) };
  }, page);
}

/** The stones to ask about now, the one that waits longest first: one a visit. */
export function dueStones({ asks }: StonesAskedPage, now: Date): string[] {
  const today = dayText(now);
  const due = asks.filter(([, day]) => day <= today).sort(([, one], [, other]) => one.localeCompare(other));
  return due.map(([id]) => id);
}
