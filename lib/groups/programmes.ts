import { z } from "zod";
import json from "@/seeds/groups/programmes.json";
import { FIRST_VISIT, PROGRAMMES, type Programme } from "./limits";

/** A page of a programme's own, and the day on which it was read. */
const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(5),
  publisher: z.string().min(3),
  address: z.url({ protocol: /^https?$/ }),
  readOn: z.iso.date(),
});

/** What is said of a first visit, and the pages that say so. Without one, nothing may stand here. */
const statementSchema = z.strictObject({ text: z.string().min(10).max(300), sources: z.array(z.string()).min(1) });

const seedSchema = z.strictObject({
  sources: z.array(sourceSchema),
  programmes: z.partialRecord(z.enum(PROGRAMMES), z.partialRecord(z.enum(FIRST_VISIT), statementSchema)),
});

export const programmeSeed = seedSchema.parse(json);
export type ProgrammeSource = z.infer<typeof sourceSchema>;

/** One thing that is known of a first visit; null: nobody here knows. */
export type FirstVisitLine = {
  readonly field: (typeof FIRST_VISIT)[number];
  readonly said: { readonly text: string; readonly sources: readonly ProgrammeSource[] } | null;
};

/** What a programme says of a first visit on pages of its own, and what it does not say. */
export function firstVisitTo(programme: Programme): readonly FirstVisitLine[] {
  const told = programmeSeed.programmes[programme] ?? {};
  return FIRST_VISIT.map((field) => {
    const statement = told[field];
    return { field, said: statement ? { text: statement.text, sources: sourcesOf(statement.sources) } : null };
  });
}

function sourcesOf(ids: readonly string[]): ProgrammeSource[] {
  return ids.map((id) => {
    const source = programmeSeed.sources.find((one) => one.id === id);
    if (!source) throw new Error(`seeds/groups/programmes.json names no source ${id}`);
    return source;
  });
}
