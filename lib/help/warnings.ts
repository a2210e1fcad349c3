import { checkedOn } from "./age";
import { helpCountries, helpEverywhere } from "./queries";

/** One sentence for each number that no page of the last year, with a date of its own, bears out. */
export function helpWarnings(now: Date): string[] {
  const numbers = helpCountries.flatMap((country) =>
    country.emergency.map((entry) => ({ name: `${country.name}, emergency ${entry.number}`, entry })),
  );
  const lines = helpCountries.flatMap((country) =>
    country.lines.map((entry) => ({ name: `${country.name}, ${entry.name}`, entry })),
  );
  const directories = helpEverywhere.map((entry) => ({ name: `Everywhere, ${entry.name}`, entry }));
  return [...numbers, ...lines, ...directories].flatMap(({ name, entry }) => {
    if (checkedOn(entry, now) !== null) return [];
    const state = entry.checked ? `last confirmed by a page from ${entry.checked.on}` : "no dated page confirms it";
    return [`${name}: ${state} (${entry.source})`];
  });
}
