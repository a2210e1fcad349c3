import { createTranslator } from "use-intl/core";
import { en } from "./messages/en";

export type Area = keyof typeof en;

/**
 * The words of one area of the site: `const t = words("thread"); t("reply.post")`.
 * Call it once at the top of a module: each translator keeps the messages it has already parsed.
 */
export function words<A extends Area>(area: A) {
  return createTranslator<(typeof en)[A]>({
    // Day before month, as most of the world reads it.
    locale: "en-GB",
    // Days are shown, never hours, and the same for every reader: UTC is the one zone.
    timeZone: "UTC",
    messages: en[area],
    onError(error) {
      // A test stops at a missing word; a page shown to someone in need does not: it shows the key instead.
      if (process.env.NODE_ENV !== "production") throw error;
    },
  });
}
