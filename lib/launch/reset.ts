import { createInterface } from "node:readline/promises";
import { hasBegunRestore, removeBegunRestore } from "@/lib/backup/begun-restore";
import { finishRestore } from "@/lib/backup/finish-restore";
import { proveRemovable, removeData } from "@/lib/backup/remove-data";
import { refuseOthersFolder } from "@/lib/data-folder/refuse-folder";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { checkedSettings } from "./settings";

await runToEnd(async () => {
  const { dataDir, databaseUrl } = checkedSettings();
  if (databaseUrl) {
    throw new PlainError(
      "DATABASE_URL names your own database, and Cairn won't empty that. Drop it and create it again yourself.",
    );
  }
  await refuseOthersFolder(dataDir, "npm run reset");
  // What a restore moved aside would take the place of what is erased here.
  await finishRestore(dataDir, databaseUrl);
  const there = await exists(dataDir);
  if (!there && !(await hasBegunRestore(dataDir)))
    throw new PlainError(`There's nothing to reset: ${dataDir} doesn't exist.`);
  if (there) {
    const lock = await takeDataFolder(dataDir, "npm run reset");
    if (!lock.held) throw new PlainError(`Cairn is running on ${dataDir} (${lock.by}). Stop it first.`);
    await proveRemovable(dataDir);
  }
  console.log(
    there
      ? `This deletes everything in ${dataDir}: every account, thread and reply, and the secrets. It can't be undone.`
      : `This deletes what an interrupted restore left in ${dataDir}.restoring. It can't be undone.`,
  );
  const input = createInterface({ input: process.stdin, output: process.stdout });
  // Where nobody can answer, the input ends without a line: that is a no.
  const nobody = new Promise<string>((resolve) => input.once("close", () => resolve("")));
  const word = await Promise.race([input.question("Type reset to continue: "), nobody]);
  input.close();
  if (word.trim() !== "reset") throw new PlainError("Nothing was deleted.");
  await removeData(dataDir);
  // A restore that was cut off had begun to bring the same people back.
  await removeBegunRestore(dataDir);
  console.log("Deleted. The next npm start makes a new, empty site.");
});
