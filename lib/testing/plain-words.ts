/** What somebody who lost a friend last week, or who wants to die tonight, must not read from us. */
const WOUNDS = /last words|erase me|\bgo(?:es)? for good\b|nobody asks why|nobody counts|nothing comes back/gi;

/** What the code calls things that people have other words for. 'In case' is no case. */
const OF_THE_CODE = /\b(?:alias(?:es)?|stewards?|notebooks?|door notices?|voices?|tags?|(?<!\bin )cases?)\b/gi;

/** Those of them that nobody who writes here says either: a page holds people's own words too, and some keep a notebook. */
const NOBODYS = /\b(?:alias(?:es)?|stewards?|door notices?)\b/gi;

/** The words of a text of ours that wound, or that only the code should say. */
export const wrongWords = (text: string): string[] => [
  ...(text.match(WOUNDS) ?? []),
  ...(text.match(OF_THE_CODE) ?? []),
];

/** The same of a page, whoever wrote what stands on it. */
export function wrongWordsOnPage(html: string): string[] {
  const text = readText(html);
  return [...(text.match(WOUNDS) ?? []), ...(text.match(NOBODYS) ?? [])];
}

/** What of a page people read: no markup, no style, no script. */
function readText(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return body.replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]*>/g, " ");
}
