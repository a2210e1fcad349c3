import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { startTestedSite } from "@/lib/testing/tested-site";
const folder = mkdtempSync("/tmp/journeys-");
const site = await startTestedSite(folder, ".next", "start");
const child = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, E2E_ADDRESS: site.address, E2E_BROWSER: "/usr/bin/chromium-headless-shell", E2E_OUTPUT: path.join(folder, "out"), E2E_DATA_DIR: path.join(folder, "start"), E2E_PAGES: path.join(folder, "pages"), E2E_BUILD_DIR: ".next" },
});
const code = await new Promise<number | null>((r) => child.once("exit", r));
writeFileSync("/tmp/site.log", site.log());
await site.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(code ?? 1);
