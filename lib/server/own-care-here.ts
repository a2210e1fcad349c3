import type { AuthorNotice } from "@/lib/cases/author-notice";
import { type HeardPage, heardIn } from "@/lib/notebook/heard";
import { careOf, type HereNow, type OwnCare } from "@/lib/threads/own-care";
import type { PostView } from "@/lib/threads/view";
import type { PostStatus } from "@/lib/threads/visibility";
import { hereNow } from "./here-now";
import { heardOf } from "./later";
import { messagesAbout, rememberSeen } from "./messages";
import type { SignedIn } from "./requests";

const NOTHING_KNOWN: HereNow = { volunteer: false, membersAnswerSoon: false, places: [] };

/**
 * Puts under a member's own posts of a thread what they alone are shown there. The posts of others stay the same
 * objects. Help stands open under the newest of their words that were heard as a cry for it, and folded away under
 * others: once is enough on a page. A message is about the person who speaks in the thread; it stands there too, or else
 * under the newest of their words.
 */
export async function withCare(
  asks: SignedIn,
  heard: HeardPage,
  threadId: string,
  posts: readonly PostView[],
): Promise<PostView[]> {
  const own = posts.filter((post) => post.own && post.standing !== "withdrawn" && post.body !== "");
  if (own.length === 0) return [...posts];
  const left = await messagesAbout(asks, `voice|${threadId}`);
  const newest = own.findLast(({ id, standing }) => heardIn(heard, id) !== null || standing === "held");
  const under = newest ?? own.at(-1);
  rememberSeen(
    asks,
    heard,
    left.map(({ id }) => id),
  );
  // How things are here is asked only where it is said.
  const now = newest ? await hereNow(asks.member) : NOTHING_KNOWN;
  return posts.map((post) => {
    if (!own.includes(post)) return post;
    const { id, standing, notice } = post;
    const messages = post === under ? left.map(({ words }) => words) : [];
    const care = careOf({ heard: heardIn(heard, id), standing, notice, messages }, now);
    if (!care?.help || post === newest) return { ...post, care };
    return { ...post, care: { ...care, help: { ...care.help, folded: true } } };
  });
}

type OwnStone = { readonly id: string; readonly standing: PostStatus; readonly notice: AuthorNotice | null };

/** The same under one's own stone, to which nobody replies. */
export async function careForStone(asks: SignedIn, { id, standing, notice }: OwnStone): Promise<OwnCare | null> {
  const page = await heardOf(asks.member);
  const messages = await messagesAbout(asks, `milestone|${id}`);
  rememberSeen(
    asks,
    page,
    messages.map((message) => message.id),
  );
  const own = { heard: heardIn(page, id), standing, notice, messages: messages.map(({ words }) => words) };
  return careOf(own, { ...(await hereNow(asks.member)), membersAnswerSoon: false });
}

/** The same beside what one's profile says, of which no volunteer is told. */
export async function careForProfile(asks: SignedIn, id: string): Promise<OwnCare | null> {
  const heard = heardIn(await heardOf(asks.member), id);
  const own = { heard, standing: "visible" as const, notice: null, messages: [] };
  return heard && careOf(own, { ...(await hereNow(asks.member)), membersAnswerSoon: false });
}
