import { z } from "zod";
import { type Intake, severityOf, takeIn } from "@/lib/intake/intake";
import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { lineOf, textOf } from "@/lib/kernel/typed-words";
import { TRY_MAX } from "./limits";
import { permitModerate } from "./policy";

export const tryWordsSchema = z.strictObject({
  title: lineOf(0, TRY_MAX),
  body: textOf(1, TRY_MAX),
});

export type WordsTried = {
  kind: "words-tried";
  title: string | null;
  body: string;
  intake: Intake;
  severity: number | null;
};

/** What would become of these words if somebody posted them. Nothing is kept of them, and no case is opened. */
export async function tryWords(ctx: Context, input: z.output<typeof tryWordsSchema>): Promise<Result<WordsTried>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const words = { title: input.title === "" ? null : input.title, body: input.body };
  const intake = takeIn({ ...words, acknowledged: [] });
  const severity = intake.signals.length === 0 ? null : severityOf(intake.signals);
  return done({ kind: "words-tried", ...words, intake, severity });
}
