import { levelOf } from "@/lib/intake/reading/level";
import type { Finding, Phase } from "../finding";

/** Shorter words ('thank you', 'same here') are said again by everyone. */
const FROM_WORDS = 12;
const ALIKE = 0.9;
/** One line this often in one text is a campaign or a stuck key. */
const SAME_LINES = 6;

/** The same words again bury the people who wait for an answer. */
export const repeatPhase: Phase = ({ reading: { typed }, recent }) => {
  const found: Finding[] = [];
  const plain = recent.length > 0 ? plainOf(typed) : "";
  if (recent.some((earlier) => nearlySame(plain, plainOf(earlier)))) found.push(finding("posted-before"));
  if (sameLines(typed) >= SAME_LINES) found.push(finding("same-line"));
  return found;
};

function plainOf(text: string): string {
  return levelOf(text).text.replace(/\s+/gu, " ").trim();
}

function finding(rule: string): Finding {
  return {
    phase: "repeat",
    rule,
    severity: 4,
    ask: "repeat",
    hold: false,
    opensCase: true,
    spans: [],
    because: [rule],
  };
}

function sameLines(text: string): number {
  const counts = new Map<string, number>();
  for (const line of text.split("\n").map(plainOf)) {
    if (line.length > 15) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function nearlySame(one: string, other: string): boolean {
  const [a, b] = [triples(one), triples(other)];
  if (a.size < FROM_WORDS - 2 || b.size < FROM_WORDS - 2) return false;
  const shared = [...a].filter((triple) => b.has(triple)).length;
  return shared / Math.max(a.size, b.size) >= ALIKE;
}

function triples(plain: string): Set<string> {
  const words = plain.split(" ");
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}
