import { z } from "zod";
import type { NotebookKind } from "./notebook";

const schema = z.strictObject({
  /** They chose to be shown whose conversations wait for a first reply. */
  helps: z.boolean(),
});
export type OwnSettings = z.infer<typeof schema>;

/** What a member chose for themselves: known to nobody else, so that there is no list of who helps. */
export const ownSettings: NotebookKind<OwnSettings> = { name: "settings", schema, empty: { helps: false } };
