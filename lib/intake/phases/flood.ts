import type { Finding } from "../finding";

/** A text that two others like it came before, within a day. */
const COPIES_BEFORE = 2;

/** The same long words from anyone, anywhere, for the third time: an advert or a campaign, which buries those who wait. */
export function flood(copiesBefore: number): Finding[] {
  if (copiesBefore < COPIES_BEFORE) return [];
  const seen = { phase: "flood", rule: "copies", severity: 2, because: ["copies"] };
  return [{ ...seen, ask: "repeat", hold: true, opensCase: true, spans: [] }];
}
