import type { IncomingMessage, ServerResponse } from "node:http";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { newId } from "@/lib/kernel/ids";
import { edgeFrom } from "@/lib/kernel/paging";
import { reader } from "@/lib/kernel/viewer";
import { threadPage } from "@/lib/threads/queries";
import { anybody } from "../anybody";
import { ownHere } from "../own-here";
import { processState } from "../process-state";
import { placeHere, rememberRead } from "../reading";
import { HANDED_ON, handOn, type SignedIn } from "../session-of";
import { clock, database } from "../world";
import { compress } from "./buffered";
import type { KeptAddress } from "./kept-addresses";
import { MembersPage } from "./members-page";
import type { PageStore } from "./page-store";
import { type Rendering, renderKept } from "./render-kept";

/**
 * Threads' pages for members who have nothing of their own there, which is most members in most threads: the same for
 * all of them, so it is rendered once, for nobody in particular, and kept beside readers' pages under the same tags.
 * What is theirs is asked at every request; where there is something, the page is made for them alone.
 */
export class MembersPages {
  readonly #site: Rendering;
  readonly #store: PageStore;

  constructor(site: Rendering, store: PageStore) {
    this.#site = site;
    this.#store = store;
  }

  /** Sends the page that all such members get, or answers with what to make this member's own page of. */
  async send(
    request: IncomingMessage,
    response: ServerResponse,
    address: KeptAddress,
    signedIn: SignedIn,
  ): Promise<SignedIn | "sent"> {
    const page = await this.#pageFor(request.url ?? "", address, signedIn).catch(() => signedIn);
    if (!(page instanceof MembersPage)) return page;
    const { headers, status } = page;
    response.statusCode = status;
    for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(headers[at] ?? "", headers[at + 1] ?? "");
    const encodings = String(request.headers["accept-encoding"] ?? "");
    const body = compress(response, encodings, page.withSubmission(newId()));
    response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
    return "sent";
  }

  async #pageFor(url: string, address: KeptAddress, signedIn: SignedIn): Promise<MembersPage | SignedIn> {
    const { member, newcomer } = signedIn;
    const threadId = /^\/t\/([0-9a-z]+)/.exec(address.url)?.[1];
    // An address with more in it asks for more (a quote), and while nothing is heard nothing may be kept.
    if (!threadId || url !== address.url || !this.#store.open) return signedIn;
    if (member.steward || member.pausedUntil) return signedIn;
    if (newcomer && (await processState().rush.wantsProof())) return signedIn;
    const key = `${address.key} for members`;
    const known = this.#store.get(key);
    const { took, notebook } = await ownHere(member, threadId, encouragedOn(known));
    const alone = { ...signedIn, notebook };
    if (took || notebook.saved) return alone;
    const page = known ?? (await this.#made(key, threadId, address));
    if (!(page instanceof MembersPage) || page.status !== 200) return alone;
    if (page !== known && page.encouraged.length > 0 && (await ownHere(member, threadId, page.encouraged)).took)
      return alone;
    const here = await placeHere(member, notebook.follows, threadId, page.posts);
    if (here.following || here.mark || here.goOn) return alone;
    // Something changed meanwhile: what is sent must not be older than the answers about this member.
    if (this.#store.get(key) !== page) return alone;
    rememberRead(member, threadId, here);
    return page;
  }

  #made(key: string, threadId: string, address: KeptAddress) {
    return this.#store.page(key, address.tags, () =>
      this.#site.inTurn(address.needsDatabase ? "database" : "nothing", () => this.#make(threadId, address)),
    );
  }

  async #make(threadId: string, address: KeptAddress): Promise<MembersPage> {
    const db = database();
    const asked = Object.fromEntries(new URL(address.url, "http://localhost").searchParams);
    // Whoever has nothing of their own in a thread sees the posts that readers see.
    const page = await threadPage(db, reader, threadId, edgeFrom(asked, 1), clock());
    if (!page) return new MembersPage({ items: [], before: null, after: null }, [], 404, address.tags, [], Buffer.of());
    const posts = page.posts.items.map(({ id, seq, standing, own }) => ({ id, seq, standing, own }));
    const given = await encouragementCounts(
      db,
      reader,
      posts.map(({ id }) => id),
    );
    const lent = handOn(anybody());
    try {
      const parts = await renderKept(this.#site, address, { [HANDED_ON]: lent.name });
      return new MembersPage({ ...page.posts, items: posts }, [...given.keys()], ...parts);
    } finally {
      lent.end();
    }
  }
}

const encouragedOn = (page: unknown): readonly string[] => (page instanceof MembersPage ? page.encouraged : []);
