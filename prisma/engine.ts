// Prisma's own schema engine, from npm as WebAssembly: its native build comes from a host that many cannot reach.
// It compares two datamodels and writes the SQL between them. Nothing here needs a database.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  mockAdapter,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

let loaded = false;

async function load(): Promise<void> {
  if (loaded) return;
  const entry = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  loaded = true;
}

/** Where a database is. PrismaPg wants the parts: with a connection string some of them are ignored. */
export interface DatabasePlace {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

// The engine asks a database for its version before it does anything: this answers for one that is not there.
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: async () => versionOnly,
  connectToShadowDb: async () => versionOnly,
};

const versionOnly: SqlDriverAdapter = {
  ...mockAdapter("postgres"),
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 18.0", 180000]],
  }),
  dispose: async () => undefined,
};

/** Runs `work` with a schema engine. Without a place it can compare datamodels, and nothing else. */
export async function withEngine<T>(
  datamodel: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
  place?: DatabasePlace,
): Promise<T> {
  await load();
  const adapter = bindMigrationAwareSqlAdapterFactory(place ? new PrismaPg({ ...place }) : noDatabase);
  const options = { datamodels: [["schema.prisma", datamodel]] satisfies [string, string][] };
  const engine = await bindings.SchemaEngine.new(options, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/** The SQL that turns a database of the datamodel `before` into one of the datamodel `after`. */
export async function sqlBetween(before: string, after: string): Promise<string> {
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const result = await withEngine(after, (engine) =>
    engine.diff({
      from: before.trim() === "" ? { tag: "empty" } : target(before),
      to: target(after),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return result.stdout ?? "";
}
