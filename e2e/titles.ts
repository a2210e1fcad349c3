// A title stands in tabs, histories, bookmarks and lists of downloads, where others read it.
const TOPICS =
  /recover|addict|drug|heroin|opio|opia|overdos|naloxone|cris[ei]s|crav|\bslips?\b|relaps|withdrawal|sober|sobriety|\bclean\b|medication|methadone|suicid|harm|treatment|grief|prison/i;

/** What of the names of a page or a feed tells what this place is about, or does not name the place at all. */
export function tellingNames(text: string): string[] {
  const [first = "no title", ...others] = namesOf(text);
  return [first, ...others].filter((name) => TOPICS.test(name)).concat(OURS.test(first) ? [] : [first]);
}

const OURS = /Cairn|Help|here|form/;

/** What a page or a feed says of itself where only its name is seen. */
function namesOf(text: string): string[] {
  const head = text.split(/<\/head>|<entry>/)[0] ?? "";
  const titles = [...head.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map(([, title = ""]) => title);
  const metas = [...head.matchAll(/<meta\b[^>]*(?:description|og:|twitter:|application-name)[^>]*>/g)].map(
    ([meta]) => meta,
  );
  const feeds = [...head.matchAll(/<link[^>]*\btitle="([^"]*)"/g)].map(([, title = ""]) => title);
  return [...titles, ...metas, ...feeds];
}
