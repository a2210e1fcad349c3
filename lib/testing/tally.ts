/** What was counted of one part of a check. */
export interface Tally {
  passed: number;
  failures: string[];
}

/** One thing that was tried. */
export type Try = { name: string; holds: boolean };

/** What was tried, counted. */
export function tallyOf(part: string, tries: readonly Try[]): Tally {
  const failures = tries.filter((one) => !one.holds).map((one) => `${part}: not so: ${one.name}`);
  return { passed: tries.length - failures.length, failures };
}
