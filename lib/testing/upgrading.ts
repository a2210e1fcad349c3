import { cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { exchanged, upgradePlace } from "@/lib/launch/upgrade/place.mjs";
import { prepareStandIn, type StandIn, standIn } from "./stand-in";
import { removeFolder, temporaryFolder } from "./temporary";

/** A clone with an upgrade prepared, anew for each test, and what a start says about it. */
export interface Upgrading {
  now: StandIn;
  said: string[];
}

/** Makes such a clone before each test of a file, and takes all away after the last. */
export async function upgrading(): Promise<Upgrading> {
  const folder = await temporaryFolder();
  const made = await standIn(path.join(folder, "made"));
  await prepareStandIn(made);
  const state: Upgrading = { now: made, said: [] };
  let count = 0;
  beforeEach(async () => {
    state.said.length = 0;
    vi.spyOn(console, "log").mockImplementation((line) => void state.said.push(String(line)));
    const clone = path.join(folder, `clone-${count++}`);
    await cp(made.clone, clone, { recursive: true, verbatimSymlinks: true });
    state.now = { ...made, clone };
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => removeFolder(folder));
  return state;
}

/** Which version each thing in a clone is of that an upgrade changes. */
export function versionsIn({ clone }: StandIn): Promise<string[]> {
  const names = ["app", ...exchanged(".next")];
  return Promise.all(names.map((name) => readFile(path.join(clone, name, "version"), "utf8").catch(() => "")));
}

/** What it looks like when all of them are of one version. */
export const allOf = (version: string): string[] => Array(5).fill(version);

/** What upgrades have left in a clone. */
export async function leftoversIn({ clone }: StandIn): Promise<string[]> {
  return (await readdir(clone)).filter((name) => name.startsWith(".upgrade-old-")).sort();
}

/** Where the clone's upgrade is prepared. */
export const placesIn = ({ clone }: StandIn) => upgradePlace(clone);
