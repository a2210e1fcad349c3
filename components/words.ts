import { createTranslator } from "use-intl/core";
import { en } from "./messages/en";

export type Area = keyof typeof en;

function translatorOf<A extends Area>(area: A) {
  const say = createTranslator<(typeof en)[A]>({
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
  // Most words are the same each time, and a page has a hundred: these are looked for once.
  const said = new Map<unknown, unknown>();
  return new Proxy(say, {
    apply(_say, _self, [key, ...values]) {
      if (values.length > 0) return Reflect.apply(say, undefined, [key, ...values]);
      if (!said.has(key)) said.set(key, Reflect.apply(say, undefined, [key]));
      return said.get(key);
    },
  });
}

/** Made once: a translator keeps what it has parsed, and making one costs more than all its words on a page. */
const translators = {
  board: translatorOf("board"),
  care: translatorOf("care"),
  common: translatorOf("common"),
  composer: translatorOf("composer"),
  desk: translatorOf("desk"),
  doors: translatorOf("doors"),
  drafts: translatorOf("drafts"),
  encourage: translatorOf("encourage"),
  feeds: translatorOf("feeds"),
  group: translatorOf("group"),
  groups: translatorOf("groups"),
  help: translatorOf("help"),
  home: translatorOf("home"),
  inbox: translatorOf("inbox"),
  join: translatorOf("join"),
  leaving: translatorOf("leaving"),
  legal: translatorOf("legal"),
  me: translatorOf("me"),
  milestones: translatorOf("milestones"),
  notes: translatorOf("notes"),
  plain: translatorOf("plain"),
  profile: translatorOf("profile"),
  refusals: translatorOf("refusals"),
  report: translatorOf("report"),
  search: translatorOf("search"),
  shell: translatorOf("shell"),
  signin: translatorOf("signin"),
  stories: translatorOf("stories"),
  thread: translatorOf("thread"),
  waiting: translatorOf("waiting"),
} as const;

/** The words of one area of the site: `const t = words("thread"); t("reply.post")`. */
export function words<A extends Area>(area: A): (typeof translators)[A] {
  return translators[area];
}
