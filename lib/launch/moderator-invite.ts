import process from "node:process";
import { createInvite } from "@/lib/moderation/invite";
import { runToEnd } from "@/lib/process/plain-error";
import { clock, database } from "@/lib/server/world";
import { checkedSettings } from "./settings";
import { withDatabase } from "./with-database";

/** `npm run moderator:invite [-- lead]`: a one-time link for somebody who is to moderate. */
await runToEnd(async () => {
  const role = process.argv.includes("lead") ? "lead" : "moderator";
  const { origin, port } = checkedSettings();
  await withDatabase("npm run moderator:invite", async (_databaseUrl, address) => {
    const token = await createInvite(database(), role, clock());
    await database().$disconnect();
    console.log(`This link makes one ${role}. It works once, within 24 hours. Pass it on where only they can see it:`);
    console.log(`  ${address ?? origin ?? `http://localhost:${port}`}/desk/invite/${token}`);
  });
});
