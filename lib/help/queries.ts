import seed from "@/seeds/help/help.json";
import { type HelpCountry, type HelpLine, helpSeedSchema } from "./schema";

const data = helpSeedSchema.parse(seed);

/** Every country we have lines for, by name. No database is behind this: the help pages outlive it. */
export const helpCountries: readonly HelpCountry[] = [...data.countries].sort((a, b) =>
  a.name.localeCompare(b.name, "en"),
);

/** What is of no one country: directories that know more countries than we do, groups, an app. */
export const helpEverywhere: readonly HelpLine[] = data.everywhere;

/** The country of a code as it stands in an address (`/help/gb`), whatever its case. */
export function helpCountry(code: string): HelpCountry | null {
  const wanted = code.toUpperCase();
  return helpCountries.find((country) => country.code === wanted) ?? null;
}
