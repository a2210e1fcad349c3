import { z } from "zod";
import { isBlank, visible, visibleInPost } from "./blank";
import { cleanLine, cleanText } from "./text-hygiene";

/** The schema of words somebody typed: `least` counts only what can be seen, `most` everything that is kept. */
function words(clean: (typed: string) => string, seen: (text: string) => string, least: number, most: number) {
  return z
    .string()
    .transform(clean)
    .pipe(z.string().max(most))
    .superRefine((input, check) => {
      if (seen(input).length < least)
        check.addIssue({ code: "too_small", minimum: least, origin: "string", inclusive: true, input });
    });
}

/** A title, or a search: one line. */
export const lineOf = (least: number, most: number) => words(cleanLine, visible, least, most);
/** Words of several lines in which no marks are read. */
export const textOf = (least: number, most: number) => words(cleanText, visible, least, most);
/** Words that are shown as a post: marks with nothing in them are nothing. */
export const postOf = (least: number, most: number) => words(cleanText, visibleInPost, least, most);
/** Words that may be left out; those that nobody can see were. */
export const textUpTo = (most: number) => textOf(0, most).transform((text) => (isBlank(text) ? "" : text));
