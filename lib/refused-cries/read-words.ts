import { cryOf } from "@/lib/intake/intake";
import type { Cry } from "@/lib/intake/phases/crisis";
import { cleanText } from "@/lib/kernel/text-hygiene";
import { READ_MAX, READ_MAX_SHORT } from "./limits";

/** The fields of a form as they were typed. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What composers call the fields whose words were to be posted. */
export const POSTED_FIELDS = ["title", "body", "words"] as const;
/** Words that no volunteer has a queue for: help is shown for them, and that is all. */
export const OWN_FIELDS = ["bio", "query"] as const;

/** `posted`: what was to be posted, cleaned. `cry`: what in all that was written speaks of a life in danger. */
export type ReadWords = { readonly posted: readonly string[]; readonly cry: Cry };

/** What somebody wrote in a form, read for a cry for help: the one reading for limits, help and volunteers. */
export function readWords(fields: Fields): ReadWords {
  const posted = textsOf(fields, POSTED_FIELDS);
  return { posted, cry: cryOf([...posted, ...textsOf(fields, OWN_FIELDS)]) };
}

function textsOf(fields: Fields, names: readonly string[]): string[] {
  return names
    .flatMap((name) => readable(fields[name]?.[0] ?? "", name === "body" ? READ_MAX : READ_MAX_SHORT))
    .map(cleanText)
    .filter((text) => text !== "");
}

/** A form may bring half a megabyte, and reading it would hold everybody else up: no more than a person could have typed. */
function readable(text: string, most: number): string[] {
  return text.length <= most ? [text] : [text.slice(0, most / 2), text.slice(-most / 2)];
}
