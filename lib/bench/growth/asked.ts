import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "@/lib/generated/prisma/client";

/** A client that remembers what it asks, word for word, and can ask the database how it answers that. */
export type Overheard = {
  db: PrismaClient;
  /** What was asked since the last call. */
  take(): SqlQuery[];
  /** How the database answers a question, with what each step really did; as JSON. */
  explain(query: SqlQuery): Promise<string>;
  end(): Promise<void>;
};

export async function overhear(connectionString: string): Promise<Overheard> {
  let asked: SqlQuery[] = [];
  const factory = new PrismaPg({ connectionString });
  const plain: SqlDriverAdapter = await new PrismaPg({ connectionString }).connect();
  const connect = factory.connect.bind(factory);
  const listen = <T extends SqlQueryable>(queryable: T): T => {
    const queryRaw = queryable.queryRaw.bind(queryable);
    queryable.queryRaw = (query) => {
      asked.push(query);
      return queryRaw(query);
    };
    return queryable;
  };
  factory.connect = async () => {
    const adapter = listen(await connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => listen(await startTransaction(level));
    return adapter;
  };
  const db = new PrismaClient({ adapter: factory });
  return {
    db,
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    explain: async (query) => {
      const { rows } = await plain.queryRaw({ ...query, sql: `EXPLAIN (ANALYZE, FORMAT JSON) ${query.sql}` });
      return String(rows[0]?.[0]);
    },
    end: async () => {
      await plain.dispose();
      await db.$disconnect();
    },
  };
}
