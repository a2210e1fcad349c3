import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { startTestedSite } from "@/lib/testing/tested-site";
const folder = mkdtempSync("/tmp/journeys-");
const site = await startTestedSite(folder, ".next", "start");
const env = { ...process.env, E2E_ADDRESS: site.address, E2E_BROWSER: "/usr/bin/chromium", E2E_OUTPUT: "/tmp/e2e-out", E2E_DATA_DIR: `${folder}/start`, E2E_BUILD_DIR: ".next" };
const child = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts", ...process.argv.slice(2)], { stdio: "inherit", env });
child.on("exit", async (code) => { console.log(site.log().slice(-3000)); await site.stop(); process.exit(code ?? 1); });
