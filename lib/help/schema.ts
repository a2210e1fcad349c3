import { z } from "zod";

/** A page that said what stands here. Without one, nothing may stand here. */
const source = z.url({ protocol: /^https$/ });

/** A page with a date of its own, of whoever answers the number or of the state; null when none was read. */
const checked = z.strictObject({ on: z.iso.date(), at: source }).nullable();

const number = z.string().regex(/^[0-9][0-9 -]*[0-9]$/, "digits, spaces and hyphens");

const contactSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("phone"), number }),
  z.strictObject({ kind: z.literal("text"), number }),
  // An address to read or to type, never a link that leaves: nobody here should be sent off by one wrong tap.
  z.strictObject({
    kind: z.literal("web"),
    address: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/),
    use: z.enum(["chat", "site"]),
  }),
]);

const emergencySchema = z.strictObject({
  number,
  for: z.string().min(5).max(120),
  source,
  /** Whether the source is of the state or of the service itself. */
  official: z.boolean(),
  checked,
});

const naloxoneSchema = z.strictObject({
  text: z.string().min(10).max(200),
  source,
  alsoRead: z.array(source).optional(),
});

const lineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(2).max(60),
  /** `alone`: someone stays on the phone while a person uses. `family`: for those who love one who does. */
  kind: z.enum(["listening", "drugs", "alone", "family", "health", "directory"]),
  for: z.string().min(10).max(200),
  runBy: z.string().min(2).max(100).nullable(),
  contacts: z.array(contactSchema).min(1),
  hours: z.string().min(3).max(120).nullable(),
  languages: z.string().min(2).max(120).nullable(),
  /** Null when the source does not say: no one is told 'free' on a guess. */
  cost: z.string().min(3).max(120).nullable(),
  source,
  /** Further pages that bear out a part of the line, for whoever checks it next. */
  alsoRead: z.array(source).optional(),
  checked,
});

const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(2).max(40),
  emergency: z.array(emergencySchema).min(1),
  /** Where to get it there; null when no page that says so was read. */
  naloxone: naloxoneSchema.nullable(),
  lines: z.array(lineSchema).min(1),
});

export const helpSeedSchema = z.strictObject({
  countries: z.array(countrySchema).min(1),
  everywhere: z.array(lineSchema).min(1),
});

export type HelpContact = z.infer<typeof contactSchema>;
export type EmergencyNumber = z.infer<typeof emergencySchema>;
export type HelpLine = z.infer<typeof lineSchema>;
export type Naloxone = z.infer<typeof naloxoneSchema>;
export type HelpCountry = z.infer<typeof countrySchema>;
