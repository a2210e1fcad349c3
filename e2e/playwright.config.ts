import process from "node:process";
import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS } from "./browser";

// `npm test` finds a browser, builds and starts the site, and says here where both are. Alone, start a site first:
// (with CAIRN_PROOF_OF_WORK=off: journeys join by the dozen)
//   E2E_ADDRESS=http://localhost:3000 E2E_BROWSER=/usr/bin/chromium npx playwright test --config e2e/playwright.config.ts
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: process.env.E2E_OUTPUT || "../test-results",
  fullyParallel: true,
  workers: 2,
  // A journey says what must be seen, not how fast: a busy machine is slow, and that is no fault of the site.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [["json", { outputFile: process.env.E2E_REPORT }]] : "list",
  use: {
    baseURL: process.env.E2E_ADDRESS || "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "UTC",
    // What is not there after this will not come: the journey names it instead of waiting for its own end.
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: { executablePath: process.env.E2E_BROWSER || "/usr/bin/chromium", args: BROWSER_FLAGS },
  },
});
