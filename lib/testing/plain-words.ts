/** What somebody who lost a friend last week, or who wants to die tonight, must not read from us. */
const WOUNDS = /last words|erase me|\bgo(?:es)? for good\b|nobody asks why|nobody counts|nothing comes back/gi;

/** What the code calls things that people have other words for. 'In case' is no case. */
const OF_THE_CODE = /\b(?:alias(?:es)?|stewards?|notebooks?|door notices?|voices?|tags?|(?<!\bin )cases?)\b/gi;

/** The words of this text that wound, or that only the code should say. */
export const wrongWords = (text: string): string[] => [
  ...(text.match(WOUNDS) ?? []),
  ...(text.match(OF_THE_CODE) ?? []),
];

/** What of a page people read: no markup, no style, no script. */
export function readText(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return body.replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]*>/g, " ");
}
