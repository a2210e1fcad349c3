import { runToEnd } from "@/lib/process/plain-error";
import { migrate } from "@/prisma/migrate";
import { withDatabase } from "./with-database";

await runToEnd(() =>
  withDatabase("npm run db:migrate", async (databaseUrl) => {
    const applied = await migrate(databaseUrl);
    console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
  }),
);
