import type { FeedFailure, LookReason } from "@/lib/feeds/refusals";
import { type RefusedRecords, refusalsTold, whyTold } from "@/lib/feeds/refusals-told";
import type { Prisma } from "@/lib/generated/prisma/client";

/** One reading of a list, as its page tells it. Counts are meetings; `read` and `refused` are records. */
export type RunLine = {
  readonly id: string;
  readonly hour: Date;
  readonly outcome: "dry" | "changed" | "unchanged" | "look" | "failed";
  readonly why: FeedFailure | LookReason | null;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly refused: number;
  readonly refusals: readonly RefusedRecords[];
  /** Of all that it would change, in hex. */
  readonly sum: string | null;
};

export const runSelect = {
  id: true,
  hour: true,
  outcome: true,
  why: true,
  read: true,
  added: true,
  changed: true,
  gone: true,
  refused: true,
  refusals: true,
  digest: true,
} satisfies Prisma.RunSelect;

export function runLine({
  why,
  refusals,
  digest,
  ...run
}: Prisma.RunGetPayload<{ select: typeof runSelect }>): RunLine {
  return {
    ...run,
    why: whyTold(why),
    refusals: refusalsTold(refusals),
    sum: digest === null ? null : Buffer.from(digest).toString("hex"),
  };
}
