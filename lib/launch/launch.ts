import process from "node:process";
import { root } from "@/lib/process/paths";
import { runToEnd } from "@/lib/process/plain-error";
import { askedToStop } from "@/lib/process/stop";
import { clock, database } from "@/lib/server/world";
import { firstModeratorWords } from "./first-moderator";
import { type Kind, settleKind } from "./kind";
import { limitsLine } from "./limits-line";
import { checkedSettings } from "./settings";
import { sweep } from "./upgrade/place.mjs";

/** `npm start` and its kin: up, a few words, and down again when asked. */
export async function launch(kind: Kind): Promise<void> {
  await runToEnd(async () => {
    settleKind(kind);
    const settings = checkedSettings();
    const asked = askedToStop();
    console.log("Cairn is starting.");
    // Loaded only now: React and Next read NODE_ENV once, when they are loaded.
    const { startSite } = await import("./site");
    const site = await startSite(kind, settings);
    const { origin } = settings;
    console.log(`\nCairn is open: ${origin ?? site.address}${origin ? ` (on this machine: ${site.address})` : ""}`);
    console.log(limitsLine(settings));
    // Only now is what was here before the upgrade of no more use. The minute leaves the disk to the first readers.
    if (kind === "start") sweep(root, 60_000);
    for (const note of site.notes) console.log(note);
    const shown = process.stdout.isTTY || origin === undefined;
    const first = await firstModeratorWords(database(), origin ?? site.address, clock(), shown);
    if (first) console.log(first);
    console.log("Open the address in a browser, choose 'Join' and look around. Ctrl-C stops everything.");
    await asked;
    console.log("\nStopping.");
    await site.stop();
  });
  // Whatever still holds the process open has been told to end; nothing is left to wait for.
  process.exit();
}
