import { type Address, at, readPage } from "@/lib/kernel/addresses";
import { ID_PATTERN } from "@/lib/kernel/ids";

const id = ID_PATTERN.source.replace(/^\^|\$$/g, "");
const { thread, openThread, inbox, waiting, me, newKey, ownProfile, drafts, erase, desk, invite } = at;
const words = [thread, openThread, inbox, waiting, at.shareMilestone, at.milestone];
const own = [me, at.account, at.leaving, at.contentNotes, newKey, ownProfile, at.export, erase, drafts, desk, invite];

/** Pages of ours from which somebody goes to sign in or join; anything else would make the form a way to other sites. */
const PLACES = new RegExp(
  `^(?:${[...words, ...own].map(({ pattern }) => pattern.replace("[id]", id).replace("[token]", "[\\w-]{32}")).join("|")})$`,
);

/** Where somebody was before they signed in or joined, if it is a page of ours that they can go on with. */
export function wayBack(asked: unknown): Address | null {
  const page = readPage(asked);
  return page !== null && PLACES.test(page) ? page : null;
}
