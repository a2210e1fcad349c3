import { statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { newId } from "@/lib/kernel/ids";
import { learnPostcodes } from "@/lib/places/learn-postcodes";
import { providePlaces } from "@/lib/places/load-places";
import { zoneAt } from "@/lib/places/zone";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { clock, database } from "@/lib/server/world";
import { withClient } from "@/prisma/connection";
import { type ImportOrder, importList } from "./import-list";
import { runText } from "./import-text";
import { withDatabase } from "./with-database";

const OPTIONS = {
  dry: { type: "boolean", default: false },
  accept: { type: "string" },
  name: { type: "string" },
  programme: { type: "string" },
  zone: { type: "string" },
  hours: { type: "string" },
  terms: { type: "string" },
} as const;

/**
 * `npm run groups:import -- URL|FILE [--dry] [--name … --programme … --zone …] [--hours N] [--terms …] [--accept SUM]`:
 * reads a published list of meetings.
 */
await runToEnd(async () => {
  const { order, dry, accept } = asked();
  await withDatabase("npm run groups:import", (databaseUrl) =>
    withClient(databaseUrl, async (client) => {
      const sum = accept === undefined ? {} : { accept: Buffer.from(accept, "hex") };
      const context = { now: clock(), newId, zoneAt, dry, ...sum };
      const told = await importList(client, order, context);
      console.log(runText(told));
      if (!dry && told.outcome !== "failed") await knowPlaces(databaseUrl);
      if (told.outcome === "failed" || told.outcome === "look") process.exitCode = 1;
    }),
  );
});

/** Towns, with a site's first groups, and where postcodes are, which is learned from their rooms. */
async function knowPlaces(databaseUrl: string): Promise<void> {
  try {
    if (!(await providePlaces(database(), databaseUrl))) await learnPostcodes(database());
  } finally {
    await database().$disconnect();
  }
}

function asked(): { order: ImportOrder; dry: boolean; accept: string | undefined } {
  const { positionals, values } = readArguments();
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0)
    throw new PlainError("Say which list: npm run groups:import -- https://… or a file.");
  if (values.accept !== undefined && !/^[0-9a-f]{64}$/.test(values.accept))
    throw new PlainError("--accept is the sum that the last reading printed.");
  const { dry, accept, ...rest } = values;
  if (/^https?:\/\//i.test(where)) return { order: { ...rest, address: where, file: null }, dry, accept };
  // npm changes into the clone before it starts anything.
  const file = path.resolve(process.env.INIT_CWD ?? ".", where);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new PlainError(`There's no file ${file}.`);
  return { order: { ...rest, address: null, file }, dry, accept };
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : "These options can't be read.");
  }
}
