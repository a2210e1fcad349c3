import type { Page, PageEdge } from "@/lib/kernel/paging";
import { openedEdge, sealedEdges } from "@/lib/kernel/sealed-edge";
import { siteSecret } from "./world";

/** The edge in an address of this list: `list` is 'board|<id>' or 'stories'. */
export function edgeIn(list: string, asked: Record<string, string | string[] | undefined>, parts: number): PageEdge {
  return openedEdge(siteSecret(), list, asked, parts);
}

/** The same page with its edges ready to stand in addresses. */
export function withEdges<T>(list: string, page: Page<T>): Page<T> {
  return sealedEdges(siteSecret(), list, page);
}
