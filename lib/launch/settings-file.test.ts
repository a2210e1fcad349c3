import { spawnSync } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test, vi } from "vitest";
import { inRoot } from "@/lib/process/paths";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { addSettings, parseSettings } from "./settings-file";

const folder = await temporaryFolder();
const file = path.join(folder, "settings.env");
afterAll(() => removeFolder(folder));

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
    ["a # that would leave nothing of it", "CAIRN_SECRET=#abc", /'quotes'/],
    ["a quote that isn't closed", "CAIRN_SECRET='abc", /Line 1 of f .* end with one on the same line/],
    ["a value over two lines", 'CAIRN_SECRET="abc\ndef"', /Line 1 of f .* end with one on the same line/],
    ["something after the quote", "CAIRN_SECRET='abc'def", /end with one on the same line/],
  ])("%s", (_name, text, sentence) => {
    expect(() => parseSettings(text, "f")).toThrow(sentence);
  });
});

test("comments, empty lines, quotes, export and Windows' line ends are fine", () => {
  const text = "\uFEFF# ours\r\n\r\nexport PORT=3005\r\nDATABASE_URL='postgresql://u:a#b@localhost/cairn'\r\n";
  expect(parseSettings(text, "f")).toEqual({ PORT: "3005", DATABASE_URL: "postgresql://u:a#b@localhost/cairn" });
});

test("the file is added to the environment, which wins where it says something, even that there is nothing", async () => {
  await writeFile(file, "PORT=3005\nHOST=0.0.0.0\nCAIRN_ORIGIN=https://cairn.example\n");
  const environment = { PORT: "3006", CAIRN_ORIGIN: "" };
  addSettings(environment, folder);
  expect(environment).toEqual({ PORT: "3006", HOST: "0.0.0.0", CAIRN_ORIGIN: "" });
});

test("a secret that everybody can read gets one line of warning", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await writeFile(file, `CAIRN_SECRET='${"s".repeat(40)}' # ours\n`);
  await chmod(file, 0o644);
  addSettings({}, folder);
  expect(warn.mock.calls).toEqual([[`Anyone on this machine can read the secrets in ${file}. Run: chmod 600 ${file}`]]);
  await chmod(file, 0o600);
  addSettings({}, folder);
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

test("a file that isn't there is fine, unless it was named", () => {
  const nowhere = path.join(folder, "nowhere");
  expect(() => addSettings({}, nowhere)).not.toThrow();
  expect(() => addSettings({ CAIRN_SETTINGS: "nowhere.env" }, folder)).toThrow(
    /nowhere\.env can't be read \(ENOENT\)\. Check CAIRN_SETTINGS/,
  );
});

test("a command that doesn't act on the site never reads the file", async () => {
  await writeFile(file, "broken");
  const { status, stderr } = spawnSync(process.execPath, [inRoot("lib/launch/run.mjs"), "demo"], {
    // Where it stops: a PORT is looked at once the file has been read or left alone.
    env: { ...process.env, CAIRN_SETTINGS: file, PORT: "none" },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/The setting PORT can't be used/)]);
});
