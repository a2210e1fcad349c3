import type { Page } from "@/lib/kernel/paging";
import type { ReadPost } from "../reading";
import { Kept, type KeptParts } from "./kept-page";

/** What is remembered of a post beside the page's bytes. */
const OF_A_POST = 200;
const FIELD = Buffer.from('name="submission" value="');

/** A thread's page as every member gets it who has nothing of their own there, with what it takes to know that. */
export class MembersPage extends Kept {
  constructor(
    readonly posts: Page<ReadPost>,
    /** Ids of the posts that anybody has encouraged. */
    readonly encouraged: readonly string[],
    ...parts: KeptParts
  ) {
    super(...parts);
  }

  override bytes(): number {
    return super.bytes() + this.posts.items.length * OF_A_POST;
  }

  /** The page's bytes with a submission of their own in its form; a locked thread has none. */
  withSubmission(submission: string): Buffer {
    const body = Buffer.from(this.body);
    const at = body.lastIndexOf(FIELD);
    if (at >= 0) body.write(submission, at + FIELD.length, "latin1");
    return body;
  }
}
