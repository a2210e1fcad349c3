import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ShownThread } from "@/components/thread/thread-content";
import { ThreadDocument } from "@/components/thread/thread-document";
import { newId } from "@/lib/kernel/ids";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import type { SignedIn } from "../session-of";
import { type ReadersThread, readersThread, shownToMember, shownToReaders, type ThreadAsked } from "../shown-thread";
import { siteFrame } from "../site-frame";
import type { HeadLinks } from "./head-links";
import type { KeptAddress } from "./kept-addresses";
import { type MadePage, madeHere } from "./made-page";
import type { ServerContext } from "./server-context";

/** A thread's page for readers, with what it was made of; null where there is none for them. */
export async function threadPageForReaders(
  asked: ThreadAsked,
  links: HeadLinks,
): Promise<MadePage & { readonly thread: ReadersThread | null }> {
  let thread: ReadersThread | null = null;
  const page = await madeHere(async () => {
    thread = await readersThread(asked);
    return thread && drawn(shownToReaders(asked, thread), reader, await links());
  });
  return { ...page, thread };
}

/**
 * A thread's page for one member, kept nowhere. Posts that are for this member what they are for all are remembered
 * with the page that readers get, and not drawn again.
 */
export function threadPageForMember(
  { pages, links }: Pick<ServerContext, "pages" | "links">,
  address: KeptAddress,
  thread: ThreadAsked,
  asks: SignedIn,
): Promise<MadePage> {
  return madeHere(async () => {
    const kept = await pages.thread(address);
    const shown = await shownToMember(asks, thread, kept?.thread ?? null);
    if (!shown) return null;
    const weight = kept?.bytes() ?? 0;
    const posts = kept?.drawnFor(shown);
    if (kept && kept.bytes() > weight) pages.reweigh(address, kept);
    return drawn(shown, asks.member, await links(), posts);
  });
}

function drawn(
  shown: ShownThread,
  viewer: Viewer,
  links: Awaited<ReturnType<HeadLinks>>,
  posts?: ReadonlyMap<string, ReactElement>,
): string {
  const page = (
    <ThreadDocument frame={siteFrame(viewer)} links={links} shown={shown} submission={newId()} drawn={posts} />
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
