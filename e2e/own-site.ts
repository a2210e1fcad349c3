import path from "node:path";
import process from "node:process";
import type { Browser, BrowserContext } from "@playwright/test";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { startTestedSite, type TestedSite } from "@/lib/testing/tested-site";

export type OwnSite = TestedSite & { dataDir: string; end: () => Promise<void> };

/** A site for one file's tests alone, with settings of its own and no data yet, from the build that is there. */
export async function ownSite(settings: Record<string, string>): Promise<OwnSite> {
  const folder = await temporaryFolder();
  const site = await startTestedSite(folder, process.env.E2E_BUILD_DIR || ".next", "start", settings);
  const end = async () => {
    await site.stop();
    await removeFolder(folder);
  };
  return { ...site, dataDir: path.join(folder, "start"), end };
}

/** Somebody who comes from this address, as the proxy says it. */
export async function from(
  browser: Browser,
  site: TestedSite,
  address: string,
  javaScriptEnabled = false,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: site.address,
    javaScriptEnabled,
    userAgent: AGENT,
    extraHTTPHeaders: { "x-forwarded-for": address },
  });
  // What is not there after this will not come: the test says so instead of waiting for its own end.
  context.setDefaultTimeout(20_000);
  return context;
}

export const AGENT = "CairnTraceAgent/7.1 (of nobody)";
