import { ageOf } from "./age";
import { helpCountries, helpEverywhere } from "./queries";

/** One sentence for each number that nobody has compared with its source, or not for half a year. */
export function helpWarnings(now: Date): string[] {
  const numbers = helpCountries.flatMap((country) =>
    country.emergency.map((entry) => ({ name: `${country.name}, emergency ${entry.number}`, entry })),
  );
  const lines = helpCountries.flatMap((country) =>
    country.lines.map((entry) => ({ name: `${country.name}, ${entry.name}`, entry })),
  );
  const directories = helpEverywhere.map((entry) => ({ name: `Everywhere, ${entry.name}`, entry }));
  return [...numbers, ...lines, ...directories].flatMap(({ name, entry }) => {
    const age = ageOf(entry, now);
    if (age.kind === "fresh") return [];
    const state = age.kind === "old" ? `not checked since ${age.on}` : "never checked against its source";
    return [`${name}: ${state} (${entry.source})`];
  });
}
