import type { Page } from "@/lib/kernel/paging";
import type { Member } from "@/lib/kernel/viewer";
import { permitEdit } from "@/lib/threads/policy";
import type { ThreadPage } from "@/lib/threads/queries";
import type { OwnHere } from "../own-here";
import type { ReadingHere, ReadPost } from "../reading";
import { Kept, type KeptParts } from "./kept-page";
import type { Own } from "./own-page";

/** What is remembered of a post beside the page's bytes. */
const OF_A_POST = 200;
const FIELD = Buffer.from('name="submission" value="');

type KnownThread = Pick<ThreadPage["thread"], "id" | "standing" | "lockedOn" | "replyCount">;
type KnownPost = ReadPost & { readonly revision: number };

/** A thread's page as every member gets it who has nothing of their own there, with what it takes to know what is theirs. */
export class MembersPage extends Kept {
  constructor(
    readonly thread: KnownThread,
    readonly posts: Page<KnownPost>,
    /** Ids of the posts that anybody has encouraged. */
    readonly encouraged: readonly string[],
    ...parts: KeptParts
  ) {
    super(...parts);
  }

  override bytes(): number {
    return super.bytes() + this.posts.items.length * OF_A_POST;
  }

  /** Its posts as they are to whoever wrote some of them. */
  postsOf(own: OwnHere["posts"]): Page<ReadPost> {
    const ids = new Set(own.map(({ id }) => id));
    return { ...this.posts, items: this.posts.items.map((post) => ({ ...post, own: ids.has(post.id) })) };
  }

  /** Whether it has a form, and none of the posts beside which its speaker's name stands: then it cannot name them. */
  cannotName({ spoke, posts }: OwnHere): boolean {
    if (!spoke || this.thread.lockedOn) return false;
    const ids = new Set(posts.map(({ id }) => id));
    return !this.posts.items.some(({ id, standing }) => standing === "visible" && ids.has(id));
  }

  /** What is a member's own on it. */
  ownOf(member: Member, { spoke, posts, encouragements }: OwnHere, here: ReadingHere, now: Date): Own {
    // Who opened the thread decides nothing where everybody sees it.
    const thread = { ...this.thread, opensOwn: false };
    const mayEdit = ({ id, hour }: OwnHere["posts"][number]) => {
      const post = this.posts.items.find((one) => one.id === id);
      return post !== undefined && permitEdit(member, { ...post, own: true, hour, thread }, now).ok;
    };
    const mine = posts.map((post) => ({ id: post.id, mayEdit: mayEdit(post) }));
    return { spoke, posts: mine, encouragements, following: here.following, goOn: here.goOn, mark: here.mark };
  }
}

/** A copy of the page with a submission of its own in its form; a locked thread has none. */
export function withSubmission(page: Buffer, submission: string): Buffer {
  const body = Buffer.from(page);
  const at = body.lastIndexOf(FIELD);
  if (at >= 0) body.write(submission, at + FIELD.length, "latin1");
  return body;
}
