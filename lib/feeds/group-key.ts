import { createHash } from "node:crypto";

/** What tells to which group a meeting belongs. */
export type GroupSigns = {
  /** The list's own id of the group; empty where it has none. */
  readonly groupId: string;
  readonly name: string;
  /** The room's id in the list, or how it is written; empty where there is no room. */
  readonly room: string;
};

/**
 * The same for all times of one group. In one room a group id holds together what has several names ('Early Birds Big
 * Book', 'Early Birds Grapevine'); with no room to share, or no id, only one name is one group. A sum rather than the
 * words: it stays when a group's words are emptied.
 */
export function groupKey({ groupId, name, room }: GroupSigns): string {
  const signs = groupId !== "" && room !== "" ? ["group", groupId, room] : ["name", groupId, folded(name), room];
  return createHash("sha256").update(JSON.stringify(signs)).digest("base64url").slice(0, 22);
}

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A room by how it is written. */
export const roomKey = (...parts: readonly string[]): string => {
  const known = parts.map(folded).filter((part) => part !== "");
  return known.length === 0 ? "" : known.join("|");
};
