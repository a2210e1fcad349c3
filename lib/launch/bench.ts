import process from "node:process";
import { parseArgs } from "node:util";
import { firstVisit } from "@/lib/bench/first-visit";
import { measureAll } from "@/lib/bench/measure-all";
import { memoryOf, startBareMemory, startBareServer, startSiteProcess } from "@/lib/bench/processes";
import { captureTemplate } from "@/lib/bench/template";
import { loadText, membersText, memoryText, resultTable, visitText } from "@/lib/bench/text";
import { throwawayFolder } from "@/lib/bench/throwaway";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { askedToStop } from "@/lib/process/stop";

const undo: (() => Promise<void>)[] = [];

/** `npm run bench [-- --seconds 5]`: the built site beside a bare server, in one run, on a database of its own. */
async function bench(): Promise<void> {
  const seconds = secondsAsked();
  console.log("Measuring Cairn. Your own site isn't touched. Close anything else that keeps this machine busy.");
  const { folder, secret } = await throwawayFolder(undo);
  const site = await step("site, in a process of its own", () => startSiteProcess(folder, secret, undo));
  Object.assign(process.env, { DATABASE_URL: site.databaseUrl, CAIRN_SECRET: secret });
  // Only now: the database client is made by the site's start.
  const { loadCommunity } = await import("@/lib/bench/community");
  const community = await step("threads and a member, through commands", () => loadCommunity(undo));
  const template = await captureTemplate(`${site.address}/t/${community.threadId}`, community.bodies);
  const bare = await startBareServer(
    { folder, databaseUrl: site.databaseUrl, threadId: community.threadId, template },
    undo,
  );
  const bareMemory = await startBareMemory({ folder, template }, undo);
  const idle = await memoryOf(site.pid);
  const load = loadText();
  const results = await measureAll({ site, bare, bareMemory, community, seconds });
  const memory = { idle, after: await memoryOf(site.pid) };
  console.log(`\n${resultTable(results)}\n`);
  console.log(membersText(results));
  console.log(memoryText(memory));
  console.log(visitText(await firstVisit(site.address)));
  console.log(`Thread page: ${template.bytes} bytes of HTML before compression, from both servers.`);
  console.log(`Machine: ${load}; Node ${process.versions.node}; ${seconds} s a line.`);
}

function secondsAsked(): number {
  const { values } = parseArgs({ options: { seconds: { type: "string", default: "5" } } });
  const seconds = Number(values.seconds);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 600) return seconds;
  throw new PlainError("--seconds must be a whole number from 1 to 600, for example npm run bench -- --seconds 10.");
}

await runToEnd(async () => {
  try {
    await Promise.race([bench(), askedToStop()]);
  } finally {
    for (const one of undo.reverse()) await one().catch(() => undefined);
  }
});
process.exit();
