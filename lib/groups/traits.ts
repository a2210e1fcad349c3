/**
 * What can be said of a group beside when and where: each is yes, no or not known, kept as two bits (columns `yes` and
 * `no` of a meeting, both clear: not known). A trait's place here is its bit and never changes: new ones go to the end.
 */
export const TRAITS = [
  /** Meant for, or good for, somebody's first time. */
  "newcomers",
  /** Only for people with the problem itself; no: anybody may come. */
  "closed",
  "women",
  "men",
  "lgbtq",
  "young",
  "parents",
  "step_free",
  /** A camera must be on; no: it may stay off. */
  "camera",
  /** Costs nothing, nothing is asked for. */
  "free",
  /** Signs that somebody was there. */
  "proof",
  /** People on methadone or buprenorphine take part like everybody else. */
  "medication",
  /** Prayer or words of faith are part of it. */
  "faith",
  "led_by_peer",
  "led_by_trained_peer",
  "led_by_licensed",
  /** Who leads has been there. */
  "lived_experience",
  /** One may only listen. */
  "listen_only",
  /** Up to eight people. */
  "small",
  /** Nine to twenty. */
  "middle",
  /** More than twenty. */
  "large",
  /** For people who love somebody who uses or used. */
  "family",
] as const;
export type Trait = (typeof TRAITS)[number];

/** The bit of a trait. */
export const bitOf = (trait: Trait): number => 1 << TRAITS.indexOf(trait);

/** These traits as one number. */
export const bitsOf = (traits: Iterable<Trait>): number => [...traits].reduce((bits, trait) => bits | bitOf(trait), 0);

/** What is known of one trait, from the two columns. */
export function knownOf(trait: Trait, { yes, no }: { yes: number; no: number }): "yes" | "no" | "not-known" {
  if (yes & bitOf(trait)) return "yes";
  return no & bitOf(trait) ? "no" : "not-known";
}
