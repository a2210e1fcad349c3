import { ID_PATTERN } from "@/lib/kernel/ids";

const id = ID_PATTERN.source.replace(/^\^|\$$/g, "");

/** Pages of ours from which somebody goes to sign in or join; anything else would make the form a way to other sites. */
const PLACES = new RegExp(
  `^/(?:t/${id}|b/${id}/open|inbox|me(?:/key|/profile|/export|/erase|/drafts)?|desk/invite/[\\w-]{32})$`,
);

/** Where somebody was before they signed in or joined, if it is a page of ours that they can go on with. */
export function wayBack(asked: unknown): string | null {
  return typeof asked === "string" && PLACES.test(asked) ? asked : null;
}
