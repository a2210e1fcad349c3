import type { Lexicon } from "./lexicon";
import { type Parting, SENTENCE } from "./tokens";

const NONE: readonly string[] = [];
const NUMBER = /^\d+(?:k|x)?$/;
const MEASURED = /^\d+(mg|mgs|mcg|mls?|g|gs|mils?|s|x|er|ers)$/;
const PRICED = /^\d+(?:quid|p|ps?|eur|euros?|usd|gbp|dollars?|bucks?|each|ea|pp)$/;
const CURRENCY = /[£$€]/;
const CAPITAL = /^\p{Lu}(?:\p{Ll}|['’]\p{L})/u;
const LETTERS_DIGITS = /^\p{L}{1,3}\d{1,4}$/u;
const DIGITS_LETTERS = /^\d{1,4}\p{L}{1,3}$/u;

/** What a token looks like, whatever it says. `typed` are all words, `from` up to `to` is this one, `text` as it is read. */
type Looked = {
  readonly text: string;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  readonly parting: Parting;
};

/**
 * Names of shapes, which phrases and classes use like words: `#` any number ('20', '10mg'), `£` one that is a price
 * ('$20', '20quid'), `#mg` one with a unit of a drug ('30s', '2g'), `Aa` a word with a capital that is none of the common ones,
 * nor at the beginning of a sentence one that rules know,
 * `A#` and `#A` letters and digits glued, as in number plates and postcodes.
 */
export function shapesOf({ text, typed, from, to, parting }: Looked, { words, key }: Lexicon): readonly string[] {
  const first = text.charAt(0);
  if (first >= "0" && first <= "9") {
    const priced = CURRENCY.test(typed.charAt(from - 1)) || CURRENCY.test(typed.charAt(to)) || PRICED.test(text);
    const measured = MEASURED.test(text);
    return [
      ...(NUMBER.test(text) || measured || priced ? ["#"] : []),
      ...(priced ? ["£"] : []),
      ...(measured ? ["#mg"] : []),
      ...(DIGITS_LETTERS.test(text) ? ["#A"] : []),
    ];
  }
  if (LETTERS_DIGITS.test(text)) return ["A#"];
  const isKnown = words.has(text) && (parting === SENTENCE || !key.has(text));
  return !isKnown && CAPITAL.test(typed.slice(from, from + 3)) ? ["Aa"] : NONE;
}
