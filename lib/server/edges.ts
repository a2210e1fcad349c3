import type { Page, PageEdge } from "@/lib/kernel/paging";
import { openedEdge, sealedEdge, sealedEdges } from "@/lib/kernel/sealed-edge";
import { siteSecret } from "./world";

type Asked = Record<string, string | string[] | undefined>;

/** The edge in an address of this list: `list` is 'board|<id>', 'thread|<id>' or 'stories'. */
export const edgeIn = (list: string, asked: Asked, parts: number): PageEdge =>
  openedEdge(siteSecret(), list, asked, parts);

/** The same page with its edges ready to stand in addresses. */
export const withEdges = <T>(list: string, page: Page<T>): Page<T> => sealedEdges(siteSecret(), list, page);

/** One edge, for an address that leads into the middle of a list. */
export const edgeAt = (list: string, key: string): string => sealedEdge(siteSecret(), list, key);
