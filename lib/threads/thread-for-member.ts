import type { AuthorNotice } from "@/lib/cases/author-notice";
import type { Member } from "@/lib/kernel/viewer";
import { permitEdit, permitReply } from "./policy";
import type { ThreadPage } from "./queries";
import type { ThreadView } from "./view";

/** What a member has of their own on a page where everybody sees all that they see. */
export type OwnOnPage = {
  readonly voice: ThreadView["ownVoice"];
  /** Their posts on it; `hour`: the hour each was written in. */
  readonly posts: readonly { readonly id: string; readonly hour: Date }[];
  readonly notices: ReadonlyMap<string, AuthorNotice>;
};

/**
 * A page of a thread as readers see it, for a member: what is theirs is marked, and what they may do is asked anew.
 * Posts that are not theirs stay the same objects. Not for whoever sees more than readers do.
 */
export function threadForMember({ thread, posts }: ThreadPage, member: Member, own: OwnOnPage, now: Date): ThreadPage {
  // Who opened it decides nothing where everybody sees it.
  const standing = { ...thread, opensOwn: false };
  const reply = permitReply(member, standing, now);
  const hours = new Map(own.posts.map(({ id, hour }) => [id, hour]));
  const items = posts.items.map((post) => {
    const hour = hours.get(post.id);
    if (!hour) return post;
    const { ok: mayEdit } = permitEdit(member, { ...post, own: true, hour, thread: standing }, now);
    return { ...post, own: true, mayEdit, notice: own.notices.get(post.id) ?? null };
  });
  return {
    thread: { ...thread, ownVoice: own.voice, replyRefusal: reply.ok ? null : reply.refusal },
    posts: { ...posts, items },
  };
}
