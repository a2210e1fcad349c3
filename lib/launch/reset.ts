import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { takeLock } from "./lock";
import { PlainError, runToEnd } from "./plain-error";
import { checkedSettings } from "./settings";

await runToEnd(async () => {
  const { dataDir, databaseUrl } = checkedSettings();
  if (databaseUrl) {
    throw new PlainError(
      "DATABASE_URL names a database of your own, which Cairn does not empty: drop and make it anew yourself.",
    );
  }
  const lock = await takeLock(dataDir, "npm run reset").catch(() => {
    throw new PlainError(`There is nothing to reset: ${dataDir} does not exist.`);
  });
  if (!lock.held) throw new PlainError(`Cairn runs on ${dataDir}: ${lock.by}. Stop it first.`);
  console.log(
    `This erases everything in ${dataDir}: every account, thread and reply, and the secrets. Nobody can undo it.`,
  );
  const input = createInterface({ input: process.stdin, output: process.stdout });
  // Where nobody can answer, the input ends without a line: that is a no.
  const nobody = new Promise<string>((resolve) => input.once("close", () => resolve("")));
  const word = await Promise.race([input.question("Type the word reset to go on: "), nobody]);
  input.close();
  if (word.trim() !== "reset") throw new PlainError("Nothing was erased.");
  const elsewhere = await readFile(path.join(dataDir, "database-place"), "utf8").catch(() => "");
  if (elsewhere.trim() !== "") await rm(elsewhere.trim(), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
  console.log("Erased. The next npm start begins anew.");
});
