import { checkedOn } from "./age";
import { hrefOf } from "./contact";
import { helpCountries, helpCountry, helpEverywhere } from "./queries";
import type { EmergencyNumber, HelpContact, HelpLine } from "./schema";

type Sourced = { source: string; sourceHost: string };
export type ContactView =
  | { kind: "phone" | "text"; number: string; href: string }
  | { kind: "chat" | "site"; address: string };
export type EmergencyView = { number: string; for: string; href: string; official: boolean } & Sourced;
export type LineView = Pick<HelpLine, "id" | "name" | "kind" | "for" | "runBy" | "hours" | "languages" | "cost"> & {
  contacts: ContactView[];
  checkedOn: string | null;
} & Sourced;
/** A line with the country it works in, where a list holds lines of several. */
export type PlacedLine = { line: LineView; country?: string };
export type PlaceView = { slug: string; name: string; emergency: { number: string; href: string } };
export type CountryView = {
  slug: string;
  name: string;
  emergency: EmergencyView[];
  lines: LineView[];
  naloxone: ({ text: string } & Sourced) | null;
};

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
  const { naloxone } = country;
  return {
    slug: country.code.toLowerCase(),
    name: country.name,
    emergency: country.emergency.map(emergencyView),
    lines: country.lines.map((line) => lineView(line, today)),
    naloxone: naloxone && { text: naloxone.text, ...sourceOf(naloxone) },
  };
}

/** What is of no one country. */
export function everywhereView(today: Date): LineView[] {
  return helpEverywhere.map((line) => lineView(line, today));
}

/** The lines of one kind in every country, with the country each works in, then those of no one country. */
export function linesView(kind: HelpLine["kind"], today: Date): PlacedLine[] {
  const placed = helpCountries.flatMap((country) =>
    country.lines.map((line) => ({ line: lineView(line, today), country: country.name })),
  );
  return [...placed, ...everywhereView(today).map((line) => ({ line }))].filter(({ line }) => line.kind === kind);
}

function lineView(line: HelpLine, today: Date): LineView {
  const { id, name, kind, for: use, runBy, hours, languages, cost } = line;
  const day = checkedOn(line, today);
  // Where a page has a date, that page is the one to read.
  const source = sourceOf(line.checked && day ? { source: line.checked.at } : line);
  const contacts = line.contacts.map(contactView);
  return { id, name, kind, for: use, runBy, hours, languages, cost, contacts, checkedOn: day, ...source };
}

function emergencyView(entry: EmergencyNumber): EmergencyView {
  const { number, official } = entry;
  return { number, for: entry.for, official, href: telOf(number), ...sourceOf(entry) };
}

function contactView(contact: HelpContact): ContactView {
  if (contact.kind === "web") return { kind: contact.use, address: contact.address };
  return { kind: contact.kind, number: contact.number, href: hrefOf(contact) };
}

function sourceOf({ source }: { source: string }): Sourced {
  return { source, sourceHost: new URL(source).hostname.replace(/^www\./, "") };
}

function telOf(number: string): string {
  return hrefOf({ kind: "phone", number });
}
