import { z } from "zod";

/** A page that said what stands here. Without one, nothing may stand here. */
const source = z.url({ protocol: /^https$/ });

/** The day on which the source itself was read; null when nobody can say. */
const verifiedOn = z.iso.date().nullable();

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
  verifiedOn,
});

const lineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(2).max(60),
  /** `alone`: someone stays on the phone while a person uses. */
  kind: z.enum(["listening", "drugs", "alone", "health", "directory"]),
  for: z.string().min(10).max(200),
  runBy: z.string().min(2).max(100),
  contacts: z.array(contactSchema).min(1),
  hours: z.string().min(3).max(120).nullable(),
  languages: z.string().min(2).max(120).nullable(),
  /** Null when the source does not say: no one is told 'free' on a guess. */
  cost: z.string().min(3).max(120).nullable(),
  source,
  /** Further pages that bear out a part of the line, for whoever checks it next. */
  alsoRead: z.array(source).optional(),
  verifiedOn,
});

const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(2).max(40),
  emergency: z.array(emergencySchema).min(1),
  lines: z.array(lineSchema).min(1),
});

export const helpSeedSchema = z.strictObject({
  countries: z.array(countrySchema).min(1),
  everywhere: z.array(lineSchema).min(1),
});

export type HelpContact = z.infer<typeof contactSchema>;
export type EmergencyNumber = z.infer<typeof emergencySchema>;
export type HelpLine = z.infer<typeof lineSchema>;
export type HelpCountry = z.infer<typeof countrySchema>;
