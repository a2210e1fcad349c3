import { helpWarnings } from "@/lib/help/warnings";

/** `npm run check:help`: names the help lines to look at again. It warns and never fails: an old number beats none. */
const warnings = helpWarnings(new Date());
for (const warning of warnings) console.warn(warning);
console.log(
  warnings.length === 0
    ? "Every help line was checked within the last 180 days."
    : `${warnings.length} to check: read the source, correct seeds/help/help.json, set verifiedOn to today.`,
);
