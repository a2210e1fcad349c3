import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { drawnArticle, isEmptyPlace } from "@/components/thread/post-article";
import type { ShownThread } from "@/components/thread/shown-thread";
import { insideOf } from "@/components/thread/thread-article";
import type { PostView } from "@/lib/threads/view";
import type { ReadersThread } from "../shown-thread";
import type { CacheableAddress } from "./cacheable-addresses";
import { CachedPage } from "./cached-page";

/** What is remembered of a post beside its words, and what a character takes in memory. */
const OF_A_POST = 600;
const OF_A_CHARACTER = 2;

/** Which of all that is kept: what members' pages of this address are made of. */
export const membersKey = ({ key }: CacheableAddress): string => `${key} for members`;

const lengthOf = ({ body, answers }: PostView): number => body.length + (answers?.quote?.text.length ?? 0);

/** What readers see on a page of a thread, from which members' pages are made. It is no page itself: nobody is sent it. */
export class CachedThread extends CachedPage {
  readonly #drawn = new Map<string, ReactElement>();
  #drawnLength = 0;

  constructor(
    readonly thread: ReadersThread,
    tags: readonly string[],
  ) {
    super(200, tags, [], Buffer.of());
  }

  /**
   * Those posts of a member's page that are for them what they are for every member, by id. They are kept with this,
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
    const characters = items.reduce((sum, post) => sum + lengthOf(post), this.#drawnLength);
    return characters * OF_A_CHARACTER + items.length * OF_A_POST;
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
    this.#drawnLength += html.length;
    return drawn;
  }
}
