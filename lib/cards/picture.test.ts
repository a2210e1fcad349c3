import { writeFile } from "node:fs/promises";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunksOf } from "@/lib/testing/cards";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { pictureOf } from "./picture";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><path d="M0 0h20v30H0z"/></svg>';

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => removeFolder(folder));

async function script(name: string, text: string): Promise<string> {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, text);
  return file;
}

test("a picture is a PNG of its size, the same each time, and holds nothing but the picture", async () => {
  const png = await pictureOf(SVG);
  if (!png) throw new Error("not drawn");
  const chunks = chunksOf(png);
  expect([...new Set(chunks)]).toEqual(["IHDR", "IDAT", "IEND"]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([40, 30]);
  // One IDAT, in which there are the rows and nothing behind them.
  expect(chunks.length).toBe(3);
  expect(inflateSync(png.subarray(41, 41 + png.readUInt32BE(33))).length).toBe(30 * (1 + 40 * 4));
  expect(await pictureOf(SVG)).toEqual(png);
});

test("what is no SVG is not drawn, and nothing breaks", async () => {
  expect(await pictureOf("<svg")).toBeNull();
  expect(await pictureOf("")).toBeNull();
});

test("a process that hangs is ended after its time", async () => {
  const hangs = await script("hangs", "setInterval(() => {}, 1000)");
  const start = performance.now();
  expect(await pictureOf(SVG, { time: 300, script: hangs })).toBeNull();
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("a process that dies, half done or with all of it unread, is no picture", async () => {
  const half =
    'process.stdout.write(Buffer.from("89504e470d0a1a0a0000", "hex"), () => process.kill(process.pid, "SIGKILL"));';
  expect(await pictureOf(SVG, { script: await script("half", half) })).toBeNull();
  expect(await pictureOf("x".repeat(4_000_000), { script: await script("deaf", "process.exit(0)") })).toBeNull();
  expect(await pictureOf(SVG, { script: path.join(folder, "none.mjs") })).toBeNull();
});

test("the process is told nothing of the site", async () => {
  const env =
    'process.stdout.write(Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from(Object.keys(process.env).join())]))';
  const told = (await pictureOf(SVG, { script: await script("env", env) }))?.subarray(8).toString();
  expect(told).toBe("NODE_ENV");
});
