import process from "node:process";
import { root } from "@/lib/process/paths";
import { runToEnd } from "@/lib/process/plain-error";
import { askedToStop } from "@/lib/process/stop";
import { clock, database } from "@/lib/server/world";
import { firstModeratorWords } from "./first-moderator";
import { type Kind, settleKind } from "./kind";
import { openingWords } from "./opening-words";
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
    // Only now is what was here before the upgrade of no more use. The minute leaves the disk to the first readers.
    if (kind === "start") sweep(root, 60_000);
    const seen = process.stdout.isTTY || origin === undefined;
    const moderator = await firstModeratorWords(database(), origin ?? site.address, clock(), seen);
    const { address, notes } = site;
    console.log(`\n${openingWords({ kind, settings, address, seen, moderator, notes })}`);
    await asked;
    console.log("\nStopping.");
    await site.stop();
  });
  // Whatever still holds the process open has been told to end; nothing is left to wait for.
  process.exit();
}
