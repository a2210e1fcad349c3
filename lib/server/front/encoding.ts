import Negotiator from "negotiator";

/** What we pack words in, what makes them smallest first. */
const ENCODINGS = ["br", "gzip"] as const;

export type Encoding = (typeof ENCODINGS)[number];

/**
 * How a browser wants words packed: what it likes best, and of what it likes alike what is smallest; null for not at
 * all. Whoever takes nothing that we have, not even plain words, gets plain words: a page that might be read is better
 * than none. `accepts`: its Accept-Encoding.
 */
export function encodingFor(accepts: string | undefined): Encoding | null {
  if (!accepts) return null;
  const asked = new Negotiator({ headers: { "accept-encoding": accepts } });
  const [best] = asked.encodings([...ENCODINGS, "identity"], { preferred: ENCODINGS });
  return ENCODINGS.find((encoding) => encoding === best) ?? null;
}
