import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const PAIRS = Array.from({ length: 32 ** 2 }, (_, n) => `${ALPHABET[n >> 5]}${ALPHABET[n & 31]}`);

/** Chance that is the same in every run: a filled database of one size is always the same one. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** Looks like an id of ours. */
  id(): string;
  /** Looks like a tag, as COPY reads bytes. */
  tag(): string;
};

export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const word = () => generator.next() >>> 0;
  const share = () => word() / 2 ** 32;
  const hex = () => word().toString(16).padStart(8, "0");
  return {
    share,
    below: (end) => Math.floor(share() * end),
    id: () => {
      let id = "";
      for (let part = 0; part < 4; part += 1) {
        const drawn = word();
        id += `${PAIRS[drawn & 1023]}${PAIRS[(drawn >>> 16) & 1023]}`;
      }
      return id;
    },
    tag: () => `\\\\x${Array.from({ length: 8 }, hex).join("")}`,
  };
}
