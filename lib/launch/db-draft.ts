import path from "node:path";
import { root } from "@/lib/process/paths";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { draft } from "@/prisma/draft";

await runToEnd(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new PlainError("Give the draft a short name in small letters, such as npm run db:draft add_circles");
  }
  const file = await draft(name, new Date());
  if (file === null) console.log("schema.prisma hasn't changed since the last draft.");
  else
    console.log(
      `Drafted ${path.relative(root, file)}. Read it, add what Prisma can't express, then run npm run db:migrate.`,
    );
});
