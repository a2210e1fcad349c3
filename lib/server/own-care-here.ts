import type { AuthorNotice } from "@/lib/cases/author-notice";
import { type HeardPage, heardIn } from "@/lib/notebook/heard";
import { careOf, type OwnCare } from "@/lib/threads/own-care";
import type { PostView } from "@/lib/threads/view";
import type { PostStatus } from "@/lib/threads/visibility";
import { hereNow } from "./here-now";
import { heardOf } from "./later";
import { messagesAbout, rememberSeen } from "./messages";
import type { SignedIn } from "./requests";

/**
 * Puts under a member's own posts of a thread what they alone are shown there. The posts of others stay the same
 * objects. A message is about the person who speaks in the thread; it stands under the newest of their words that were
 * heard as a cry for help, or else under the newest.
 */
export async function withCare(
  asks: SignedIn,
  heard: HeardPage,
  threadId: string,
  posts: readonly PostView[],
): Promise<PostView[]> {
  const own = posts.filter((post) => post.own && post.standing !== "withdrawn" && post.body !== "");
  if (own.length === 0) return [...posts];
  const messages = await messagesAbout(asks, `voice|${threadId}`);
  const under = own.findLast(({ id }) => heardIn(heard, id)) ?? own.at(-1);
  rememberSeen(
    asks,
    heard,
    messages.map(({ id }) => id),
  );
  const now = await hereNow(asks.member);
  return posts.map((post) => {
    if (!own.includes(post)) return post;
    const about = { heard: heardIn(heard, post.id), standing: post.standing, notice: post.notice };
    return {
      ...post,
      care: careOf({ ...about, messages: post === under ? messages.map(({ words }) => words) : [] }, now),
    };
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
