import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, inject } from "vitest";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { withClient } from "@/prisma/connection";
import { TEMPLATE } from "./database-setup";

/** A Prisma client on a fresh copy of the whole schema, for this test file alone: `const db = await testDatabase()`. */
export async function testDatabase(): Promise<PrismaClient> {
  const client = patientPrisma(await testDatabaseUrl());
  afterAll(() => client.$disconnect());
  return client;
}

/** A Prisma client for tests. Many test files share two cores: a crowd may wait longer for its turn than visitors would. */
export function patientPrisma(connectionString: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
}

/** The address of a fresh copy of the whole schema, gone when the test file is done. */
export function testDatabaseUrl(): Promise<string> {
  // By copying files: through the log, as is usual, it takes five times as long.
  return makeDatabase(`TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
}

/** The address of a database with nothing in it at all. */
export function emptyDatabaseUrl(): Promise<string> {
  return makeDatabase("");
}

async function makeDatabase(how: string): Promise<string> {
  const maintenance = inject("maintenanceUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withClient(maintenance, (client) => client.query(`CREATE DATABASE ${name} ${how}`));
  // Hooks run last in, first out: whoever uses the database has let go of it by then.
  afterAll(() => withClient(maintenance, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  return url.href;
}
