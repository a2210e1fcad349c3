/** Header in which the front server tells Next's layout which page is made: it alone knows no address. */
export const PAGE_ASKED = "x-cairn-page";

/** The path of an address as that header carries it; empty where it is none of ours, whose signs are few. */
export function pageAsked(url: string): string {
  const [path = ""] = url.split("?");
  return /^[\w/.-]+$/.test(path) ? path : "";
}
