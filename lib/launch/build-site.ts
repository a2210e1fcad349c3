import process from "node:process";
import { runToEnd } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { askedToStop } from "@/lib/process/stop";
import { takeBuild } from "./build-in-use";
import { checkedSettings } from "./settings";

/** `npm run build`: what a start would install and build, without starting anything. */
await runToEnd(async () => {
  void askedToStop();
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { buildDir } = checkedSettings();
  await step("site", async (note) => note(await takeBuild("npm run build", [])));
  console.log(`Built in ${buildDir}. Run npm start to open the site.`);
});
process.exit();
