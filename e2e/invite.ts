import { spawnSync } from "node:child_process";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { forms } from "@/lib/kernel/addresses";
import { joinBy } from "./people";
import { ledTo } from "./plain-forms";

/** The address that `npm run moderator:invite` prints: the command works while the site runs. */
export function inviteAddress(role: "moderator" | "lead" = "moderator"): string {
  const run = path.resolve(import.meta.dirname, "../lib/launch/run.mjs");
  // The folder of the site under test; a site started by hand has its own.
  const folder = process.env.E2E_DATA_DIR;
  const env = { ...process.env, ...(folder ? { CAIRN_DATA_DIR: folder } : {}) };
  const { stdout, stderr } = spawnSync(process.execPath, [run, "moderator-invite", role], { encoding: "utf8", env });
  const address = /\/desk\/invite\/[\w-]+/.exec(stdout)?.[0];
  if (address === undefined) throw new Error(`no invitation was made: ${stderr}`);
  return address;
}

/** Joins and takes an invitation, through plain forms; answers with the six words. */
export async function joinAsModerator(
  asking: APIRequestContext,
  role: "moderator" | "lead" = "moderator",
): Promise<string[]> {
  const key = await joinBy(asking);
  const address = inviteAddress(role);
  expect(await ledTo(asking, address, {}, forms.acceptInvite(path.basename(address)))).toBe("/desk");
  return key;
}
