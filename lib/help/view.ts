import { ageOf, type CheckAge } from "./age";
import { hrefOf } from "./contact";
import { helpCountries, helpCountry, helpEverywhere } from "./queries";
import type { EmergencyNumber, HelpContact, HelpLine } from "./schema";

type Checked = { check: CheckAge; source: string; sourceHost: string };
export type ContactView =
  | { kind: "phone" | "text"; number: string; href: string }
  | { kind: "chat" | "site"; address: string };
export type EmergencyView = { number: string; for: string; href: string } & Checked;
export type LineView = Pick<HelpLine, "id" | "name" | "kind" | "for" | "runBy" | "hours" | "languages" | "cost"> & {
  contacts: ContactView[];
} & Checked;
export type PlaceView = { slug: string; name: string; emergency: { number: string; href: string } };
export type CountryView = { slug: string; name: string; emergency: EmergencyView[]; lines: LineView[] };

/** Every country with its first emergency number, for the list that a reader chooses from. */
export function placesView(): PlaceView[] {
  return helpCountries.flatMap(({ code, name, emergency: [first] }) =>
    first ? [{ slug: code.toLowerCase(), name, emergency: { number: first.number, href: telOf(first.number) } }] : [],
  );
}

/** One country as its page shows it, or null for a code we have nothing for. */
export function countryView(code: string, today: Date): CountryView | null {
  const country = helpCountry(code);
  if (!country) return null;
  return {
    slug: country.code.toLowerCase(),
    name: country.name,
    emergency: country.emergency.map((number) => emergencyView(number, today)),
    lines: country.lines.map((line) => lineView(line, today)),
  };
}

/** Lists of lines for the countries that we do not know. */
export function everywhereView(today: Date): LineView[] {
  return helpEverywhere.map((line) => lineView(line, today));
}

/** The lines that stay on the phone while someone uses, with the country each works in. */
export function aloneView(today: Date): { country: string; line: LineView }[] {
  return helpCountries.flatMap((country) =>
    country.lines
      .filter((line) => line.kind === "alone")
      .map((line) => ({ country: country.name, line: lineView(line, today) })),
  );
}

function lineView(line: HelpLine, today: Date): LineView {
  const { id, name, kind, for: use, runBy, hours, languages, cost } = line;
  const contacts = line.contacts.map(contactView);
  return { id, name, kind, for: use, runBy, hours, languages, cost, contacts, ...checked(line, today) };
}

function emergencyView(entry: EmergencyNumber, today: Date): EmergencyView {
  return { number: entry.number, for: entry.for, href: telOf(entry.number), ...checked(entry, today) };
}

function contactView(contact: HelpContact): ContactView {
  if (contact.kind === "web") return { kind: contact.use, address: contact.address };
  return { kind: contact.kind, number: contact.number, href: hrefOf(contact) };
}

function checked(entry: { source: string; verifiedOn: string | null }, today: Date): Checked {
  const sourceHost = new URL(entry.source).hostname.replace(/^www\./, "");
  return { check: ageOf(entry, today), source: entry.source, sourceHost };
}

function telOf(number: string): string {
  return hrefOf({ kind: "phone", number });
}
