import type { ShownThread } from "@/components/thread/shown-thread";
import { type Encouragements, NO_ENCOURAGEMENTS } from "@/lib/encouragements/limits";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { asking, at } from "@/lib/kernel/addresses";
import type { PageEdge } from "@/lib/kernel/paging";
import { type Member, moderates, reader, type Viewer } from "@/lib/kernel/viewer";
import { postByNotes, quotedUnderNotes } from "@/lib/threads/note-rule";
import { ownPostsIn } from "@/lib/threads/own-among";
import { threadPage } from "@/lib/threads/queries";
import { threadForMember } from "@/lib/threads/thread-for-member";
import { newcomerTicket } from "./limits/newcomers";
import { isUnread } from "./messages";
import { hasNewRepliesBeside } from "./news";
import { type NotebookHere, readNotebookHere } from "./notebook-here";
import { withCare } from "./own-care-here";
import { type OwnHere, ownHere } from "./own-here";
import { quotingIn } from "./quoting";
import { readHere } from "./reading";
import type { SignedIn } from "./requests";
import { shellViewer } from "./site-frame";
import { clock, database } from "./world";

/** Which page of which thread is asked for. */
export type ThreadAsked = { readonly id: string; readonly edge: PageEdge };

/** A thread's page as every reader sees it; what members see is made of it too. */
export type ReadersThread = Pick<ShownThread, "page" | "given">;

export function readersThread({ id, edge }: ThreadAsked): Promise<ReadersThread | null> {
  return threadOf(reader, { id, edge });
}

/** Everything that a thread's page shows to a reader. */
export function shownToReaders(asked: ThreadAsked, common: ReadersThread): ShownThread {
  return {
    ...common,
    address: addressOf(asked),
    viewer: shellViewer(reader, false, false),
    here: null,
    saved: null,
    quoting: null,
    ticket: null,
  };
}

/**
 * Everything that a thread's page shows to a member, or null where there is none for them. It is made of what readers
 * see (`common`, where that is known) and of one question about what is their own. Whoever sees more than readers do (a moderator,
 * and whoever has words there that others cannot see) is asked for alone.
 */
export async function shownToMember(
  asks: SignedIn,
  asked: ThreadAsked,
  common: ReadersThread | null,
): Promise<ShownThread | null> {
  const { member } = asks;
  const found = (common && (await withOwn(member, asked, common))) ?? (await alone(member, asked));
  if (!found) return null;
  const { notebook, given, page, own } = found;
  const news = await hasNewRepliesBeside(member, notebook.follows, asked.id);
  const posts = page.posts.items.map((post) => postByNotes(post, notebook.notes, own));
  const items = await withCare(asks, notebook.heard, asked.id, posts);
  return {
    page: { ...page, posts: { ...page.posts, items } },
    given,
    address: addressOf(asked),
    viewer: shellViewer(member, isUnread(asks, notebook.heard), news),
    here: await readHere(member, notebook.follows, asked.id, page.posts),
    saved: notebook.saved,
    quoting: notebook.saved && (await quotingIn(member, asked.id, notebook.saved.values)),
    ticket: await newcomerTicket(async () => asks),
  };
}

/** `own`: which of the posts there, and of those quoted under a content note, are theirs. */
type Found = ReadersThread & { readonly notebook: NotebookHere; readonly own: ReadonlySet<string> };

async function withOwn(member: Member, { id }: ThreadAsked, common: ReadersThread): Promise<Found | null> {
  if (moderates(member)) return null;
  const { page, given } = common;
  const { items } = page.posts;
  const postIds = [...items.map((post) => post.id), ...quotedUnderNotes(items)];
  const own = await ownHere(member, id, postIds, [...given.keys()]);
  if (own.apart) return null;
  return {
    page: threadForMember(page, member, own, clock()),
    given: withMine(given, own.encouragements),
    notebook: own.notebook,
    own: new Set(own.posts.map((post) => post.id)),
  };
}

async function alone(member: Member, asked: ThreadAsked): Promise<Found | null> {
  const [found, notebook] = await Promise.all([threadOf(member, asked), readNotebookHere(member, asked.id)]);
  if (!found) return null;
  const quoted = quotedUnderNotes(found.page.posts.items);
  return { ...found, notebook, own: await ownPostsIn(database(), member, asked.id, quoted) };
}

async function threadOf(viewer: Viewer, { id, edge }: ThreadAsked): Promise<ReadersThread | null> {
  const page = await threadPage(database(), viewer, id, edge, clock());
  if (!page) return null;
  const ids = page.posts.items.map((post) => post.id).concat(page.thread.stoneId ?? []);
  return { page, given: await encouragementCounts(database(), viewer, ids) };
}

function withMine(
  given: ReadonlyMap<string, Encouragements>,
  mine: OwnHere["encouragements"],
): ReadonlyMap<string, Encouragements> {
  const all = new Map(given);
  for (const { postId, kind } of mine) {
    const before = all.get(postId) ?? NO_ENCOURAGEMENTS;
    all.set(postId, { ...before, mine: [...before.mine, kind] });
  }
  return all;
}

const addressOf = ({ id, edge }: ThreadAsked) =>
  edge ? asking(at.thread(id), { [edge.direction]: edge.key[0] }) : at.thread(id);
