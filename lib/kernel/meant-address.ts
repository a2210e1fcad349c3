import { at, forms } from "./addresses";
import { ID_PATTERN } from "./ids";

/** What may stand in place of a `[name]`. Ids are taken as they are; whatever is written small anyway is written so. */
const PARTS: Readonly<Record<string, { is: RegExp; small?: true }>> = {
  country: { is: /^[a-z]{2}$/, small: true },
  kind: { is: /^[a-z]+$/, small: true },
  subject: { is: /^[a-z]+$/, small: true },
  about: { is: /^[a-z]+$/, small: true },
  file: { is: new RegExp(ID_PATTERN.source.replace(/\$$/, "\\.xml$")) },
  sealed: { is: /^[\w-]+$/ },
  token: { is: /^[\w-]+$/ },
};
const AN_ID: (typeof PARTS)[string] = { is: ID_PATTERN };

const patterns = [...Object.values(at), ...Object.values(forms)].map(({ pattern }) => partsOf(pattern));

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

/** The path of ours that these parts are, in its own writing. */
function pathOf(parts: readonly string[]): string | null {
  for (const pattern of patterns) {
    if (pattern.length !== parts.length) continue;
    const written = pattern.map((part, place) => writtenAs(part, parts[place] ?? ""));
    if (!written.includes(null)) return `/${written.join("/")}`;
  }
  return null;
}

function writtenAs(part: string, given: string): string | null {
  const small = given.toLowerCase();
  const [, name] = /^\[(\w+)\]$/.exec(part) ?? [];
  if (name === undefined) return small === part ? part : null;
  const kind = PARTS[name] ?? AN_ID;
  const value = kind.small ? small : given;
  return kind.is.test(value) ? value : null;
}

/**
 * The address of ours that somebody meant by a path that is none: one that a chat program took the end of a sentence
 * into, or that was typed in capitals or with a stroke too many. Null where the path is an address of ours itself, and
 * where nothing of ours is near. Made of our own patterns, so it never leads to another site.
 */
export function meantAddress(path: string): string | null {
  const asked = decoded(path);
  if (asked === null || pathOf(partsOf(path)) === path) return null;
  // No address of ours has any other character.
  const [clean = ""] = /^[\w/.-]*/.exec(asked) ?? [];
  // What is nowhere stays nowhere: only marks lead home.
  if (partsOf(clean).length === 0 && /\w/.test(asked)) return null;
  const ended = clean.replace(/[/.]+$/, "");
  // Some of ours end in one of these themselves.
  const bare = clean.replace(/[/._-]+$/, "");
  const likely = [clean, ended, bare, bare.replace(/\.html?$/i, "")].map((one) => pathOf(partsOf(one)));
  return likely.find((one) => one !== null) ?? null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
