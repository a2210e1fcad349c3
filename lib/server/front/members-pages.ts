import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "@/lib/kernel/ids";
import { followIn } from "@/lib/notebook/follows";
import { ownHere } from "../own-here";
import { processState } from "../process-state";
import { placeHere, rememberRead } from "../reading";
import type { SignedIn } from "../session-of";
import { clock } from "../world";
import { compress } from "./compress";
import type { KeptAddress } from "./kept-addresses";
import { type MembersPage, withSubmission } from "./members-page";
import { MembersPieces } from "./members-pieces";
import { needsWords, type Own, putTogether } from "./own-page";
import type { PageStore } from "./page-store";
import type { Rendering } from "./render-kept";

/** A member's page, finished but for the number of its form, with the page that it was put together from. */
type Whole = { readonly page: MembersPage; readonly body: Buffer };

/**
 * Threads' pages for members. They are rendered for nobody in particular and kept beside readers' pages under the same
 * tags; what is a member's own is asked at every request, and each such place taken from the page of somebody whose
 * own everything is. No page made for one member is ever kept. Where something stands on it that pieces do not have
 * (saved words, held words, what moderators see), the page is rendered for that member alone.
 */
export class MembersPages {
  readonly #site: Rendering;
  readonly #store: PageStore;

  constructor(site: Rendering, store: PageStore) {
    this.#site = site;
    this.#store = store;
  }

  /** Sends this member's page, or answers with what to make a page for them alone of. */
  async send(
    request: IncomingMessage,
    response: ServerResponse,
    address: KeptAddress,
    signedIn: SignedIn,
  ): Promise<SignedIn | "sent"> {
    const whole = await this.#pageFor(request.url ?? "", address, signedIn).catch(() => signedIn);
    if (!("page" in whole)) return whole;
    const { headers, status } = whole.page;
    response.statusCode = status;
    for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(headers[at] ?? "", headers[at + 1] ?? "");
    const encodings = String(request.headers["accept-encoding"] ?? "");
    const body = compress(response, encodings, withSubmission(whole.body, newId()));
    response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
    return "sent";
  }

  async #pageFor(url: string, address: KeptAddress, signedIn: SignedIn): Promise<Whole | SignedIn> {
    const { member, newcomer } = signedIn;
    const threadId = /^\/t\/([0-9a-z]+)/.exec(address.url)?.[1];
    // An address with more in it asks for more (a quote), and while nothing is heard nothing may be kept.
    if (!threadId || url !== address.url || !this.#store.open) return signedIn;
    if (member.steward || member.pausedUntil) return signedIn;
    if (newcomer && (await processState().rush.wantsProof())) return signedIn;
    const pieces = new MembersPieces(this.#site, this.#store, address, threadId);
    if (!pieces.known) {
      const { spoke, notebook } = await ownHere(member, threadId, [], []);
      const takesPieces = spoke || followIn(notebook.follows, threadId).following;
      if (notebook.saved || (takesPieces && (await pieces.firstAsked()))) return { ...signedIn, notebook };
    }
    const page = await pieces.page();
    if (!page) return signedIn;
    const ids = page.posts.items.map(({ id }) => id);
    const found = await ownHere(member, threadId, ids, page.encouraged);
    const alone = { ...signedIn, notebook: found.notebook };
    if (found.apart || found.notebook.saved || page.cannotName(found)) return alone;
    const here = await placeHere(member, found.notebook.follows, threadId, page.postsOf(found.posts));
    const body = await bodyOf(page, pieces, page.ownOf(member, found, here, clock()));
    // Something changed meanwhile: what is sent must not be older than the answers about this member.
    if (!body || pieces.known !== page) return alone;
    rememberRead(member, threadId, here);
    return { page, body };
  }
}

async function bodyOf(page: MembersPage, pieces: MembersPieces, own: Own): Promise<Buffer | null> {
  const [words, encouragements] = await Promise.all([
    needsWords(own) ? pieces.of("words") : null,
    own.encouragements.length > 0 ? pieces.of("encouragements") : null,
  ]);
  return putTogether({ nothing: page.body, words, encouragements }, own);
}
