import {
  FEED_FAILURES,
  type FeedFailure,
  LOOK_REASONS,
  type LookReason,
  RECORD_REFUSALS,
  type RecordRefusal,
} from "./refusals";

/** How many records of a list were refused for one reason, and the ids of a few of them. */
export type RefusedRecords = { readonly refusal: RecordRefusal; readonly count: number; readonly examples: string };

/** Reads what a run keeps of its refusals: "no-name: 3: slug-a, slug-b". */
export function refusalsTold(lines: readonly string[]): RefusedRecords[] {
  return lines.flatMap((line) => {
    const [, name = "", count = "0", examples = ""] = /^([\w-]+): (\d+)(?:: (.*))?$/s.exec(line) ?? [];
    const refusal = RECORD_REFUSALS.find((one) => one === name);
    return refusal === undefined ? [] : [{ refusal, count: Number(count), examples }];
  });
}

/** Why a list was not taken, as a run keeps it; null for what this version does not know. */
export const whyTold = (why: string | null): FeedFailure | LookReason | null =>
  [...FEED_FAILURES, ...LOOK_REASONS].find((one) => one === why) ?? null;
