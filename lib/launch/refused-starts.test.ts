import { execFile } from "node:child_process";
import { access, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { inRoot, root } from "@/lib/process/paths";
import { proveListenable } from "@/lib/process/port";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { claimFolder } from "./kind";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));

function run(command: string, env: Record<string, string>): Promise<{ code: number; said: string }> {
  const file = path.join(root, "lib/launch", `${command}.ts`);
  const options = { cwd: root, env: { ...process.env, CAIRN_DATA_DIR: path.join(folder, "data"), ...env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", file], options, (_error, out, err) =>
      resolve({ code: child.exitCode ?? 1, said: out + err }),
    );
    child.stdin?.end();
  });
}

describe("npm start says in one sentence what is wrong, and ends with 1", () => {
  test("when a setting cannot be used", async () => {
    const { code, said } = await run("start", { PORT: "many" });
    expect(code).toBe(1);
    expect(said).toMatch(/The setting PORT can't be used/);
    expect(said).not.toMatch(/ at /);
  }, 30_000);

  test("when the database cannot be reached, before anything is built, and without its password", async () => {
    const { code, said } = await run("start", { DATABASE_URL: "postgresql://cairn:hush@127.0.0.1:1/cairn", PORT: "0" });
    expect(code).toBe(1);
    expect(said).toMatch(/The database can't be reached .* Check DATABASE_URL/);
    expect(said).not.toMatch(/hush|✓|✗/);
  }, 30_000);

  test("when the data folder cannot be made", async () => {
    await writeFile(path.join(folder, "file"), "");
    const { code, said } = await run("start", { CAIRN_DATA_DIR: path.join(folder, "file/data") });
    expect(code).toBe(1);
    expect(said).toMatch(/can't be read \(ENOTDIR\): there's a file where a folder should be/);
  }, 30_000);
});

test("a reset that nobody can answer erases nothing", async () => {
  const kept = path.join(folder, "kept");
  await mkdir(kept);
  const { code, said } = await run("reset", { CAIRN_DATA_DIR: kept });
  expect(code).toBe(1);
  expect(said).toMatch(/Nothing was deleted/);
  await access(kept);
}, 30_000);

test("the demonstration never touches a database of one's own", async () => {
  const { code, said } = await run("demo", { DATABASE_URL: "postgresql://127.0.0.1:1/cairn" });
  expect(code).toBe(1);
  expect(said).toMatch(/unset DATABASE_URL/);
}, 30_000);

test("a data folder is a demonstration's or a community's, for good", async () => {
  await claimFolder(folder, true);
  await claimFolder(folder, true);
  await expect(claimFolder(folder, false)).rejects.toThrow(/holds a demonstration/);
});

test("a port in use is said with what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(proveListenable("127.0.0.1", port)).rejects.toThrow(/in use by another program\. .*PORT=/);
  await new Promise((resolve) => other.close(resolve));
});

test("too old a Node is refused before anything of ours is loaded", async () => {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "18.20.0" });
    process.argv[2] = "start"; import(${JSON.stringify(`file://${inRoot("lib/launch/run.mjs")}`)});`;
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ["-e", pretend], { cwd: root }, (error, out, err) =>
      resolve(`${error?.code} ${out}${err}`),
    );
  });
  expect(said).toMatch(/^1 Cairn needs Node 20\.19 or newer/);
});
