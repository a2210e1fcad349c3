import process from "node:process";
import { buildFolder } from "./build";
import { readSecret } from "./data-folder";
import { ownBuild } from "./own-build";
import { PlainError, runToEnd } from "./plain-error";
import { step } from "./progress";
import { checkedSettings } from "./settings";
import { askedToStop } from "./stop";

/** `npm run build`: what a start would install and build, without starting anything. */
await runToEnd(async () => {
  void askedToStop();
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { dataDir } = checkedSettings();
  // The key is part of the build, so it has to be the site's own. Nothing here makes one, or a folder for it.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= (await readSecret(dataDir, "actions-key")) ?? "";
  if (!process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    throw new PlainError(
      `A build holds a key of the site's, and ${dataDir} has none yet: run npm start, which makes both.`,
    );
  }
  await step("site", async (note) => note(await ownBuild("npm run build", [])));
  console.log(`The build is in ${buildFolder()}.`);
});
process.exit();
