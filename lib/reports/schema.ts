import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { textUpTo } from "@/lib/kernel/typed-words";
import { REPORT_WORDS_MAX } from "./limits";
import { isReportReason } from "./policy";

export const reportSchema = z.strictObject({
  kind: z.enum(["post", "milestone"]),
  id: z.string().regex(ID_PATTERN),
  reason: z.string().refine(isReportReason),
  words: textUpTo(REPORT_WORDS_MAX)
    .optional()
    .transform((words) => words || null),
});

export type ReportInput = z.output<typeof reportSchema>;
