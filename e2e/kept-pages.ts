import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";

/**
 * Keeps the source of a page, as it was sent, for the HTML checker that `npm test` runs over all of them at its end.
 * `about`: whose page it is and where, as a fault will name it. Without a folder to keep it in nothing is kept.
 */
export async function keepPage(about: string, html: string): Promise<void> {
  const folder = process.env.E2E_PAGES;
  if (!folder || !/^\s*<!doctype html/i.test(html)) return;
  await mkdir(folder, { recursive: true });
  const name = about.replaceAll(/[^\w-]+/g, "-").slice(0, 80);
  const sum = createHash("sha256").update(html).digest("hex").slice(0, 8);
  await writeFile(path.join(folder, `${name}-${sum}.html`), html);
}
