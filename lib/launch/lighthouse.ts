import process from "node:process";
import { runLighthouse } from "@/lib/bench/lighthouse";
import { runToEnd } from "@/lib/process/plain-error";
import { askedToStop } from "@/lib/process/stop";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";

/** `npm run lighthouse`: what Lighthouse says of a demonstration that is thrown away afterwards. */
await runToEnd(async () => {
  const folder = await temporaryFolder();
  try {
    await Promise.race([runLighthouse(folder), askedToStop()]);
  } finally {
    await removeFolder(folder);
  }
});
process.exit();
