import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { drawnArticle, isEmptyPlace } from "@/components/thread/post-article";
import { insideOf } from "@/components/thread/thread-article";
import type { ShownThread } from "@/components/thread/thread-content";
import type { PostView } from "@/lib/threads/view";
import type { ReadersThread } from "../shown-thread";
import { Kept, type KeptParts } from "./kept-page";

/** What is remembered of a post beside its words. */
const OF_A_POST = 600;

/** A thread's page as readers get it, with what it was made of: members' pages are made of the same. */
export class KeptThread extends Kept {
  readonly #drawn = new Map<string, ReactElement>();
  #drawnBytes = 0;

  constructor(
    readonly thread: ReadersThread,
    ...parts: KeptParts
  ) {
    super(...parts);
  }

  /**
   * Those posts of a member's page that are for them what they are for every member, by id. They are kept with this page,
   * and nothing in them is of one member: such a post is the very one that readers see, none of theirs, and so are its
   * encouragements.
   */
  drawnFor(shown: ShownThread): ReadonlyMap<string, ReactElement> {
    const { page, given } = this.thread;
    const ofReaders = new Set(page.posts.items);
    const everyones = shown.page.posts.items.filter(
      (post) => ofReaders.has(post) && !isEmptyPlace(post) && shown.given.get(post.id) === given.get(post.id),
    );
    return new Map(everyones.map((post) => [post.id, this.#draw(shown, post)]));
  }

  override bytes(): number {
    const { items } = this.thread.page.posts;
    return items.reduce((sum, { body }) => sum + body.length + OF_A_POST, super.bytes() + this.#drawnBytes);
  }

  #draw(shown: ShownThread, post: PostView): ReactElement {
    // Whoever may not reply gets other buttons.
    const key = `${post.id} ${shown.page.thread.replyRefusal === null}`;
    const known = this.#drawn.get(key);
    if (known !== undefined) return known;
    // React's string is a chain of all its pieces, which would be walked again for every page: this one is in one piece.
    const html = Buffer.from(renderToStaticMarkup(insideOf(shown, post))).toString();
    const drawn = drawnArticle(post, html);
    this.#drawn.set(key, drawn);
    this.#drawnBytes += html.length;
    return drawn;
  }
}
