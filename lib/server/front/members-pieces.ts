import { encouragementCounts } from "@/lib/encouragements/queries";
import { edgeFrom } from "@/lib/kernel/paging";
import { reader } from "@/lib/kernel/viewer";
import { threadPage } from "@/lib/threads/queries";
import { anybody, type Having } from "../anybody";
import { HANDED_ON, handOn } from "../session-of";
import { clock, database } from "../world";
import type { KeptAddress } from "./kept-addresses";
import { Kept, type KeptParts } from "./kept-page";
import { MembersPage } from "./members-page";
import type { PageStore } from "./page-store";
import { type Rendering, renderKept } from "./render-kept";

/** One page of a thread as it is made for nobody in particular, and kept: what members' pages are put together from. */
export class MembersPieces {
  readonly #site: Rendering;
  readonly #store: PageStore;
  readonly #address: KeptAddress;
  readonly #threadId: string;

  constructor(site: Rendering, store: PageStore, address: KeptAddress, threadId: string) {
    this.#site = site;
    this.#store = store;
    this.#address = address;
    this.#threadId = threadId;
  }

  /** The page of whoever has nothing of their own there, if it is kept. */
  get known(): MembersPage | null {
    const kept = this.#store.get(this.#name("members"));
    return kept instanceof MembersPage ? kept : null;
  }

  /** The same, made if it is not kept; null where there is no such page. */
  async page(): Promise<MembersPage | null> {
    const made = await this.#kept("members", () => this.#make());
    return made instanceof MembersPage && made.status === 200 ? made : null;
  }

  /** The page of somebody who has all of it. */
  async of(having: Having): Promise<Buffer | null> {
    const made = await this.#kept(`somebody with ${having}`, async () => new Kept(...(await this.#render(having))));
    return made.status === 200 ? made.body : null;
  }

  /**
   * Whether nobody has asked like this since the last change. After their own reply nobody should wait for pieces that
   * may change before anyone needs them again.
   */
  async firstAsked(): Promise<boolean> {
    const name = this.#name("whoever asks again");
    if (this.#store.get(name)) return false;
    const { tags } = this.#address;
    await this.#store.page(name, tags, async () => new Kept(200, tags, [], Buffer.of()));
    return true;
  }

  #name(whom: string): string {
    return `${this.#address.key} for ${whom}`;
  }

  #kept(whom: string, make: () => Promise<Kept>): Promise<Kept> {
    return this.#store.page(this.#name(whom), this.#address.tags, () => this.#site.inTurn("database", make));
  }

  async #make(): Promise<Kept> {
    const db = database();
    const asked = Object.fromEntries(new URL(this.#address.url, "http://localhost").searchParams);
    // Whoever has nothing of their own in a thread sees the posts that readers see.
    const page = await threadPage(db, reader, this.#threadId, edgeFrom(asked, 1), clock());
    if (!page) return new Kept(404, this.#address.tags, [], Buffer.of());
    const posts = page.posts.items.map(({ id, seq, standing, own, revision }) => ({
      id,
      seq,
      standing,
      own,
      revision,
    }));
    const ids = posts.map(({ id }) => id);
    const given = await encouragementCounts(db, reader, ids);
    const { id, standing, lockedOn, replyCount } = page.thread;
    const thread = { id, standing, lockedOn, replyCount };
    return new MembersPage(
      thread,
      { ...page.posts, items: posts },
      [...given.keys()],
      ...(await this.#render("nothing")),
    );
  }

  async #render(having: Having): Promise<KeptParts> {
    const lent = handOn(anybody(having));
    try {
      return await renderKept(this.#site, this.#address, { [HANDED_ON]: lent.name });
    } finally {
      lent.end();
    }
  }
}
