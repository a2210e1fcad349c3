import { hrefOf } from "./contact";
import { helpCountries } from "./queries";
import type { HelpLine } from "./schema";

/** A number to call or text, with whose it is and when it answers. */
export type HelpCall = {
  readonly kind: "phone" | "text";
  readonly number: string;
  readonly href: string;
  readonly name: string;
  readonly hours: string | null;
};

/** Whom to call in one country: what fits beside somebody's words. Its page has everything. */
export type PlaceCalls = {
  readonly slug: string;
  readonly name: string;
  readonly calls: readonly HelpCall[];
  readonly emergency: { readonly number: string; readonly href: string };
};

/** Lines where somebody listens, and those that stay on the phone while a person uses. */
const ANSWERING: readonly HelpLine["kind"][] = ["listening", "alone"];

/** Every country we have lines for. The same for everybody: where somebody is they choose before their own eyes alone. */
export const placeCalls: readonly PlaceCalls[] = helpCountries.flatMap(({ code, name, lines, emergency: [first] }) => {
  if (!first) return [];
  const calls = ANSWERING.flatMap((kind) => lines.filter((line) => line.kind === kind)).flatMap(callsOf);
  const emergency = { number: first.number, href: hrefOf({ kind: "phone", number: first.number }) };
  return [{ slug: code.toLowerCase(), name, calls, emergency }];
});

function callsOf({ name, hours, contacts }: HelpLine): HelpCall[] {
  return contacts.flatMap((contact) =>
    contact.kind === "web" ? [] : [{ kind: contact.kind, number: contact.number, href: hrefOf(contact), name, hours }],
  );
}
