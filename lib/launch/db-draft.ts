import path from "node:path";
import { draft } from "@/prisma/draft";
import { root } from "./paths";
import { PlainError, runToEnd } from "./plain-error";

await runToEnd(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new PlainError("Give the draft a short name of small letters, for example: npm run db:draft add_circles");
  }
  const file = await draft(name, new Date());
  if (file === null) console.log("schema.prisma has not changed since the last draft.");
  else
    console.log(`Drafted ${path.relative(root, file)}. Read it, add what Prisma cannot say, then npm run db:migrate.`);
});
