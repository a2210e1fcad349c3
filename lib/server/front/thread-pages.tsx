import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ShownThread } from "@/components/thread/shown-thread";
import { ThreadDocument } from "@/components/thread/thread-document";
import { at } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import type { SignedIn } from "../requests";
import { readersThread, shownToMember, shownToReaders, type ThreadAsked } from "../shown-thread";
import { siteFrame } from "../site-frame";
import type { CacheableAddress } from "./cacheable-addresses";
import { CachedPage } from "./cached-page";
import { CachedThread, membersKey } from "./cached-thread";
import type { HeadLinks } from "./head-links";
import { type MadePage, madeHere } from "./made-page";
import type { PageStore } from "./page-store";

/** A thread's page as every reader gets it. */
export function threadPageForReaders(asked: ThreadAsked, links: HeadLinks): Promise<MadePage> {
  return madeHere(async () => {
    const thread = await readersThread(asked);
    return thread && drawn(shownToReaders(asked, thread), await links());
  });
}

/**
 * A thread's page for one member, kept nowhere. What it is made of is kept until the thread changes, and with it those
 * posts that are for this member what they are for all: they are not drawn again.
 */
export function threadPageForMember(
  { store, links }: { readonly store: PageStore; readonly links: HeadLinks },
  address: CacheableAddress,
  asked: ThreadAsked,
  asks: SignedIn,
): Promise<MadePage> {
  return madeHere(async () => {
    const kept = await keptThread(store, address, asked);
    const shown = await shownToMember(asks, asked, kept?.thread ?? null);
    if (!shown) return null;
    const posts = kept?.drawnFor(shown);
    if (kept) store.reweigh(membersKey(address), kept);
    return drawn(shown, await links(), posts);
  });
}

/** Null where there is nothing for readers, and while nothing may be kept. */
async function keptThread(
  store: PageStore,
  address: CacheableAddress,
  asked: ThreadAsked,
): Promise<CachedThread | null> {
  if (!store.open) return null;
  const { tags } = address;
  const kept = await store.page(membersKey(address), tags, async () => {
    const thread = await readersThread(asked);
    return thread ? new CachedThread(thread, tags) : new CachedPage(404, tags, [], Buffer.of());
  });
  return kept instanceof CachedThread ? kept : null;
}

function drawn(
  shown: ShownThread,
  links: Awaited<ReturnType<HeadLinks>>,
  posts?: ReadonlyMap<string, ReactElement>,
): string {
  const page = (
    <ThreadDocument
      frame={siteFrame(shown.viewer, at.thread(shown.page.thread.id))}
      links={links}
      shown={shown}
      submission={newId()}
      drawn={posts}
    />
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
