import { helpCountries, helpEverywhere } from "@/lib/help/queries";

const contacts = [...helpCountries.flatMap((country) => country.lines), ...helpEverywhere].flatMap(
  (line) => line.contacts,
);

/** The numbers of the help page, digits alone, with and without a leading 0 or 1: people pass them on to each other. */
export const helplineDigits: ReadonlySet<string> = new Set(
  contacts.flatMap((contact) => {
    if (contact.kind === "web") return [];
    const digits = contact.number.replace(/\D/g, "");
    return [digits, digits.replace(/^[01]/, "")];
  }),
);

/** The sites of the help page. */
export const helpHosts: ReadonlySet<string> = new Set(
  contacts.flatMap((contact) => (contact.kind === "web" ? [contact.address.replace(/^www\./, "")] : [])),
);
