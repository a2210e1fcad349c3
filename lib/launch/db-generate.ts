import { generateClient } from "@/prisma/generate";
import { runToEnd } from "./plain-error";

await runToEnd(async () => {
  console.log((await generateClient()) ? "The Prisma client is made anew." : "The Prisma client is up to date.");
});
