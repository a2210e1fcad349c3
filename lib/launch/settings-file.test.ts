import { spawnSync } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { inRoot, root } from "./paths";
import { parseSettings } from "./settings-file";

const folder = await temporaryFolder();
const file = path.join(folder, "settings.env");
afterAll(() => removeFolder(folder));

const SHOW = `import { checkedSettings } from "./lib/launch/settings.ts";
  import { runToEnd } from "./lib/launch/plain-error.ts";
  await runToEnd(async () => { const { port, host, origin } = checkedSettings(); console.log(JSON.stringify({ port, host, origin })); });`;

function settingsWith(env: Record<string, string>) {
  const { PORT: _port, HOST: _host, CAIRN_ORIGIN: _origin, ...rest } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", SHOW], {
    cwd: root,
    env: { ...rest, ...env },
    encoding: "utf8",
  });
  return { stdout: stdout.trim(), stderr };
}

describe("a line that would not mean what its writer thinks is refused, with file and line", () => {
  test.each([
    [
      "a name that is no setting",
      "PORT=3000\nCAIRN_ORGIN=https://cairn.example",
      /Line 2 of f .* no setting CAIRN_ORGIN/,
    ],
    ["a setting of Node, not ours", "NODE_OPTIONS=--inspect", /no setting NODE_OPTIONS/],
    ["what only the demonstration sets", "CAIRN_DEMO=1", /no setting CAIRN_DEMO/],
    ["a file that names a file", "CAIRN_SETTINGS=other", /no setting CAIRN_SETTINGS/],
    ["a colon in place of =", "CAIRN_ORIGIN: https://cairn.example", /NAME=value/],
    ["a # that would cut a password", "DATABASE_URL=postgresql://u:a#b@localhost/cairn", /'quotes'/],
  ])("%s", (_name, text, sentence) => {
    expect(() => parseSettings(text, "f")).toThrow(sentence);
  });
});

test("comments, empty lines, quotes, export and Windows' line ends are fine", () => {
  const text = "\uFEFF# ours\r\n\r\nexport PORT=3005\r\nDATABASE_URL='postgresql://u:a#b@localhost/cairn'\r\n";
  expect(parseSettings(text, "f")).toEqual({ PORT: "3005", DATABASE_URL: "postgresql://u:a#b@localhost/cairn" });
});

test("a command reads the file, and what the environment says wins, even when it says nothing", async () => {
  await writeFile(file, "PORT=3005\nHOST=0.0.0.0\nCAIRN_ORIGIN=https://cairn.example\n");
  await chmod(file, 0o644);
  const { stdout, stderr } = settingsWith({ CAIRN_SETTINGS: file, PORT: "3006", CAIRN_ORIGIN: "" });
  expect(JSON.parse(stdout)).toEqual({ port: 3006, host: "0.0.0.0" });
  // Nor does Node warn that reading it was an experiment.
  expect(stderr).toBe("");
});

test("a secret that everybody can read gets one line of warning", async () => {
  await writeFile(file, `CAIRN_SECRET=${"s".repeat(40)}\n`);
  const warned = /chmod 600/;
  expect(settingsWith({ CAIRN_SETTINGS: file }).stderr).toMatch(warned);
  await chmod(file, 0o600);
  expect(settingsWith({ CAIRN_SETTINGS: file }).stderr).not.toMatch(warned);
});

test("a file that was named and isn't there is refused", () => {
  const { stdout, stderr } = settingsWith({ CAIRN_SETTINGS: path.join(folder, "nowhere.env") });
  expect(stdout).toBe("");
  expect(stderr).toMatch(/nowhere\.env can't be read \(ENOENT\): check CAIRN_SETTINGS/);
});

test("only the commands that act on the site read the file", async () => {
  const text = await readFile(inRoot("lib/launch/run.mjs"), "utf8");
  const [, list = ""] = /const OF_THE_SITE = \[([^\]]*)\]/.exec(text) ?? [];
  const names = [...list.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name);
  for (const name of ["start", "backup", "restore", "reset", "prepare-upgrade"]) expect(names).toContain(name);
  for (const name of ["demo", "dev", "check", "test-faults", "bench", "pictures"]) expect(names).not.toContain(name);
});
