import { Parser } from "htmlparser2";
import type { HeadLink } from "@/components/thread/thread-document";
import { at } from "@/lib/kernel/addresses";
import type { Handle } from "./ask-next";
import { askNext } from "./ask-next";

/** The links to style sheets and icons that stand in the head of every page of the site. */
export type HeadLinks = () => Promise<readonly HeadLink[]>;

const NAMED_BY_NEXT = ["stylesheet", "icon"];

/**
 * Next names these files by their content, and its build has no file that says how and that we could count on. So the
 * links are read from a page that it rendered, once, when they are first needed. That page needs no database.
 */
export function headLinks(handle: Handle): HeadLinks {
  let known: Promise<readonly HeadLink[]> | null = null;
  return () => {
    known ??= readFrom(handle).catch((error) => {
      known = null;
      throw error;
    });
    return known;
  };
}

async function readFrom(handle: Handle): Promise<readonly HeadLink[]> {
  const page = await askNext(handle, { method: "GET", url: at.about(), headers: { host: "localhost" } });
  const found: HeadLink[] = [];
  const parser = new Parser({
    onopentag(name, { rel = "", href = "", sizes, type }) {
      if (name === "link" && NAMED_BY_NEXT.includes(rel)) found.push({ rel, href, sizes, type });
    },
  });
  parser.end(page.body.toString());
  if (!found.some(({ rel }) => rel === "stylesheet")) throw new Error("a page without a style sheet");
  return found;
}
