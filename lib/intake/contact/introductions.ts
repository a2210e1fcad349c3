import { type Cues, cueBefore } from "./cues";
import type { CueKind } from "./data";
import { nameWords } from "./data";

/** How a name was announced. `naming`: right behind 'is', ':' or 'as'; `named`: by a word for names themselves. */
export type Introduction = { readonly naming: boolean; readonly named: boolean };

const REACH = 42;
const LINKS_MOST = 6;
const CLAUSE = /(?:^|[.!?\n] ?)(?:over )?(?:on|in|at|via|en) $/;
const PICTURES = /\p{Extended_Pictographic}|\ufe0f/gu;
/** Words that are an app's name beside 'my', 'on' or a colon, and other things elsewhere. */
const OWN = /\b(?:my|me|mi|our|on|via|add|the|mine|by|or|over|en) $|(?:^|[.,;:!?\n(] ?)$/;

/** The announcement that ends right before a place: an app, 'username' or 'add me', and small words only since. */
export function introducedBy(text: string, at: number, cues: Cues): Introduction | null {
  for (const kind of ["named", "app", "perhaps", "seek"] as const) {
    const cue = cueBefore(cues, kind, at, REACH);
    if (!cue) continue;
    const between = text.slice(cue.to, at);
    if (!isLink(between)) continue;
    const direct = /[:=>→@]\s*@?$|^\s?[-–]\s$/.test(between);
    const before = text.slice(Math.max(0, cue.from - 10), cue.from);
    // 'On facebook, Sarah said': the beginning of a sentence.
    if (between.startsWith(",") && CLAUSE.test(before)) return NEITHER;
    if (kind === "perhaps" && !direct && !OWN.test(before)) continue;
    if (kind === "seek" && !cueBefore(cues, "app", at, 80) && !cueBefore(cues, "perhaps", at, 80)) return NEITHER;
    return { naming: direct || isNaming(between, kind), named: kind === "named" && direct };
  }
  return null;
}

const NEITHER: Introduction = { naming: false, named: false };

/** Small words and signs, and no end of a sentence. */
function isLink(between: string): boolean {
  if (/[!?;\n]{2}|[!?;]|\. /.test(between) && !/^[.!?] ?(?:its|im|my|name|user)/.test(between)) return false;
  const words = between.replace(PICTURES, "").match(/[^\s:=,.\-–()>→"'@!?]+/gu) ?? [];
  return words.length <= LINKS_MOST && words.every((word) => nameWords.links.has(word));
}

function isNaming(between: string, kind: CueKind): boolean {
  const last = between.match(/[a-z]+/g)?.at(-1);
  if (last === undefined) return kind === "seek" || kind === "named" || /^[,\s]*$/.test(between);
  return nameWords.naming.has(last);
}
