import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Of the three thirds, whoever writes rules reads `learn` and `tune`, and never `test`. */
export const PARTS = ["learn", "tune", "test"] as const;
export type ExamplePart = (typeof PARTS)[number];

const EXAMPLE_CLASSES = [
  "crisis",
  "danger",
  "contact",
  "selling",
  "sourcing",
  "brokering",
  "shaming",
  "orders",
  "exposing",
  "identifying",
] as const;
export type ExampleClass = (typeof EXAMPLE_CLASSES)[number];

/** What must be seen, and beside it what sounds alike and is harmless. `mask`: the contact details in `fires`, as typed. */
const pairSchema = z.object({
  pair: z.string(),
  kind: z.string(),
  hard: z.boolean(),
  class: z.enum(EXAMPLE_CLASSES),
  fires: z.string(),
  near: z.string(),
  firesTitle: z.string().optional(),
  nearTitle: z.string().optional(),
  mask: z.array(z.string()).default([]),
  lang: z.string().default("en"),
});
const ordinarySchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string().optional(),
  text: z.string(),
  lang: z.string().default("en"),
});

/** One invented text. `of`: what it is, or null where nothing may fire. */
export type Example = {
  readonly id: string;
  readonly kind: string;
  readonly of: ExampleClass | null;
  readonly hard: boolean;
  readonly title: string | null;
  readonly text: string;
  readonly mask: readonly string[];
  readonly lang: string;
};

const FOLDER = join(process.cwd(), "lib", "intake", "examples");

/** All examples of one third, in the order of their files. */
export function examplesOf(part: ExamplePart): Example[] {
  return readdirSync(join(FOLDER, part))
    .sort()
    .flatMap((file) => readFileSync(join(FOLDER, part, file), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .flatMap((line) => examplesIn(JSON.parse(line)));
}

function examplesIn(line: unknown): Example[] {
  const ordinary = ordinarySchema.safeParse(line);
  if (ordinary.success) {
    const { id, kind, title = null, text, lang } = ordinary.data;
    return [{ id, kind, of: null, hard: false, title, text, mask: [], lang }];
  }
  const { pair, kind, hard, mask, lang, ...rest } = pairSchema.parse(line);
  return [
    { id: `${pair} fires`, kind, of: rest.class, hard, title: rest.firesTitle ?? null, text: rest.fires, mask, lang },
    { id: `${pair} near`, kind, of: null, hard, title: rest.nearTitle ?? null, text: rest.near, mask: [], lang },
  ];
}
