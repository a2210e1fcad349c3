import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { REPORT_WORDS_MAX } from "./limits";
import { isReportReason } from "./policy";

export const reportSchema = z.strictObject({
  kind: z.enum(["post", "milestone"]),
  id: z.string().regex(ID_PATTERN),
  reason: z.string().refine(isReportReason, "field.choose"),
  words: z
    .string()
    .trim()
    .max(REPORT_WORDS_MAX, "field.tooLong")
    .transform((words) => (words === "" ? null : words))
    .nullish()
    .transform((words) => words ?? null),
});

export type ReportInput = z.output<typeof reportSchema>;
