import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { join } from "./people";

/** The address that `npm run moderator:invite` prints: the command works while the site runs. */
export function inviteAddress(): string {
  const run = path.resolve(import.meta.dirname, "../lib/launch/run.mjs");
  // The folder of the site under test; a site started by hand has its own.
  const folder = process.env.E2E_DATA_DIR;
  const env = { ...process.env, ...(folder ? { CAIRN_DATA_DIR: folder } : {}) };
  const { stdout, stderr } = spawnSync(process.execPath, [run, "moderator-invite"], { encoding: "utf8", env });
  const address = /\/desk\/invite\/[\w-]+/.exec(stdout)?.[0];
  if (address === undefined) throw new Error(`no invitation was made: ${stderr}`);
  return address;
}

/** Joins, and takes an invitation; answers with the six words. */
export async function joinAsModerator(page: Page): Promise<string[]> {
  const key = await join(page);
  await page.goto(inviteAddress());
  await page.getByRole("button", { name: "Yes, I will help" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
  return key;
}
