import process from "node:process";
import { ownBuild } from "./own-build";
import { runToEnd } from "./plain-error";
import { step } from "./progress";
import { checkedSettings } from "./settings";
import { askedToStop } from "./stop";

/** `npm run build`: what a start would install and build, without starting anything. */
await runToEnd(async () => {
  void askedToStop();
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { buildDir } = checkedSettings();
  await step("site", async (note) => note(await ownBuild("npm run build", [])));
  console.log(`The build is in ${buildDir}.`);
});
process.exit();
