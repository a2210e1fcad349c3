import { helpWarnings } from "@/lib/help/warnings";

/** `npm run check:help`: names the help lines to look at again. It warns and never fails: an old number beats none. */
const warnings = helpWarnings(new Date());
for (const warning of warnings) console.warn(warning);
console.log(
  warnings.length === 0
    ? "Every help line is borne out by a page of the last 365 days."
    : `${warnings.length} to check: read the source, correct seeds/help/help.json, set checked to the day and address of what you read.`,
);
