import { helpWarnings } from "@/lib/help/warnings";

/** `npm run check:help`: names the help lines to look at again. It warns and never fails: an old number beats none. */
const warnings = helpWarnings(new Date());
for (const warning of warnings) console.warn(warning);
console.log(
  warnings.length === 0
    ? "Every helpline has been checked within the last 365 days."
    : `${warnings.length} to check. Read each source, correct seeds/help/help.json, and set 'checked' to the page's date and address.`,
);
