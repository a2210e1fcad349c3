import { z } from "zod";
import type { NotebookKind } from "./notebook";

const encouragedSchema = z.strictObject({
  /** Ids of own posts and stones, and how many encouragements of each their author has been told of, the oldest first. */
  told: z.array(z.tuple([z.string(), z.int().min(0)])),
});
export type EncouragedPage = z.infer<typeof encouragedSchema>;

/** Which encouragements a member has seen in their inbox: what is beyond is new. */
export const encouraged: NotebookKind<EncouragedPage> = {
  name: "encouraged",
  schema: encouragedSchema,
  empty: { told: [] },
};

/** They fit in one step of the page. The inbox shows fewer. */
const TOLD_KEPT = 40;

/** Its author has been told of so many encouragements of this post or stone. */
export type ToldOf = { readonly id: string; readonly total: number };

/** The page after these changes, in their order. Applying them twice does no harm. */
export function withTold(page: EncouragedPage, changes: readonly ToldOf[]): EncouragedPage {
  return changes.reduce((before, { id, total }) => {
    if (toldOf(before, id) === total) return before;
    const others = before.told.filter(([other]) => other !== id);
    return { told: bounded([...others, [id, total]]) };
  }, page);
}

const bounded = (told: EncouragedPage["told"]): EncouragedPage["told"] => told.slice(-TOLD_KEPT);

/** How many they know of; none where it was never shown. */
export const toldOf = ({ told }: EncouragedPage, id: string): number => told.find(([other]) => other === id)?.[1] ?? 0;
