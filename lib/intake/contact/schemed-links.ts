import { endOfWord } from "./crowded-links";
import { type DottedNames, endOfLabel } from "./dotted-names";
import { isHelpHost } from "./hosts";
import { endOfLink } from "./link-end";
import type { Place } from "./places";

const SCHEME =
  /\bh t t p(?: s)? ?: ?\/ ?\/ ?|\bw w w ?(?:\.|dot) ?|\bh(?:tt|xx)ps? colon (?:forward )?slash (?:forward )?slash |\b(?:https?|hxxps?|h\*\*ps?|h__ps?|htps?|htpps?|ftp)\s?\[?:\]?\s?[/\\]\s?[/\\]?\s?|\bwww(?:\.| ?[[({] ?(?:\.|dot) ?[\])}] ?| dot )/g;
/** How many links of one text are looked at closely. What follows is covered up to the next blank. */
const CLOSELY = 120;

/** Links with their 'https://' or 'www.', also when that is in words or stands apart. */
export function schemedLinks(text: string, dottedNames: DottedNames): Place[] {
  const links: Place[] = [];
  let after = 0;
  for (const { 0: scheme, index } of text.matchAll(SCHEME)) {
    if (index < after) continue;
    const link =
      links.length < CLOSELY
        ? schemed(text, index, index + scheme.length, scheme, dottedNames)
        : { from: index, to: endOfWord(text, index) };
    if (!link) continue;
    links.push(link);
    after = link.to;
  }
  return links;
}

/** It says so at its beginning: whatever it ends with. */
function schemed(text: string, from: number, start: number, scheme: string, dottedNames: DottedNames): Place | null {
  const dotted = dottedNames.get(start) ?? dottedNames.get(from);
  const labels = (dotted?.labels ?? []).filter((label) => label.from >= start);
  const last = labels.at(-1);
  const end = last?.to ?? endOfLabel(text, start);
  if (end === start) return null;
  const disguised = /\s/.test(scheme) || labels.some(({ dot }) => dot && !dot.plain);
  if (labels.length > 1 && isHelpHost(labels.map((label) => label.text))) return null;
  return { from, to: endOfLink(text, end, disguised) };
}
