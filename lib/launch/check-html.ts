import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { z } from "zod";
import { inRoot } from "@/lib/process/paths";
import type { Tally } from "@/lib/testing/tally";

const run = promisify(execFile);

/** Outside the lock file: it is 30 MB of Java, which `npm start` would fetch for every host. */
const CHECKER = "vnu-jar@26.9.27";
const JAVA_MIN = 17;

/** The Nu Html Checker, which validator.w3.org runs; or in a few words why it cannot be run here. */
export async function findHtmlChecker(): Promise<{ jar: string } | { missing: string }> {
  const version = await run("java", ["-version"]).catch(() => null);
  const [, major = "0"] = /version "(\d+)/.exec(version?.stderr ?? "") ?? [];
  if (Number(major) < JAVA_MIN) return { missing: `no Java ${JAVA_MIN} or newer was found` };
  const folder = inRoot("node_modules/.cairn-html-checker");
  const jar = path.join(folder, "node_modules/vnu-jar/build/dist/vnu.jar");
  if (existsSync(jar)) return { jar };
  mkdirSync(folder, { recursive: true });
  // Its install script would fetch a Java where it thinks that there is none.
  const flags = ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", CHECKER];
  await run("npm", flags, { shell: process.platform === "win32" }).catch(() => null);
  return existsSync(jar) ? { jar } : { missing: `${CHECKER} could not be fetched` };
}

const report = z.object({
  messages: z.array(
    z.object({
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** What the checker says of every page that the journeys kept here: its errors and its warnings are failures. */
export async function checkHtml(jar: string, folder: string): Promise<Tally> {
  const pages = existsSync(folder) ? await readdir(folder) : [];
  if (pages.length === 0) return { passed: 0, failures: ["no page was kept for the HTML checker"] };
  // Not what it only mentions: that React ends void elements with a slash, once for each of them.
  // Nor a guess at the language, which goes by what people wrote.
  const kinds = ["--skip-non-html", "--skip-info-messages", "--no-langdetect"];
  const flags = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...kinds, folder];
  const { stdout } = await run("java", flags, { maxBuffer: 64 * 1024 * 1024 });
  const { messages } = report.parse(JSON.parse(stdout));
  const failures = messages.map(
    ({ url = "", message, extract = "" }) => `${path.basename(url)}: ${message}\n${extract}`,
  );
  return { passed: pages.length, failures };
}
