import { edgeFrom, type Page, type PageEdge } from "./paging";
import { deriveKey, sealAlike, unseal } from "./vault";

/** Every edge is as long as the longest, so that an address does not tell how many digits are in it. */
const LENGTH = 48;

/**
 * The edges of a list as they stand in addresses, sealed: a key holds what orders the list, a quarter of an hour, which
 * is finer than the day that its page says. An id alone would not do: a thread that is answered meanwhile goes to the
 * top, and the next page would begin there again. So the edge stays where it was, whatever moves. `list` names the list: an edge of one opens nothing in another.
 */
export function sealedEdges<T>(siteSecret: Uint8Array, list: string, page: Page<T>): Page<T> {
  const sealed = (key: string | null): string | null => (key === null ? null : sealedEdge(siteSecret, list, key));
  return { ...page, before: sealed(page.before), after: sealed(page.after) };
}

export function sealedEdge(siteSecret: Uint8Array, list: string, key: string): string {
  const padded = Buffer.from(key.padEnd(LENGTH, " "));
  return Buffer.from(sealAlike(deriveKey(siteSecret, "page edge"), list, padded)).toString("base64url");
}

/** The edge that an address asks for; what is not one of ours, or is another list's, is the first page. */
export function openedEdge(
  siteSecret: Uint8Array,
  list: string,
  asked: Record<string, string | string[] | undefined>,
  parts: number,
): PageEdge {
  const key = deriveKey(siteSecret, "page edge");
  const open = (sealed: string | string[] | undefined): string | undefined => {
    if (typeof sealed !== "string" || sealed.length > 4 * LENGTH) return undefined;
    const plain = unseal(key, list, Buffer.from(sealed, "base64url"));
    return plain ? Buffer.from(plain).toString().trimEnd() : undefined;
  };
  return edgeFrom({ after: open(asked.after), before: open(asked.before) }, parts);
}
