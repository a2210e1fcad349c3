import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { root } from "@/lib/process/paths";

const dependencies = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  dependencies,
  optionalDependencies: dependencies,
});
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const { packages } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(read("package-lock.json"));
const locked = Object.entries(packages)
  .filter(([place]) => place !== "")
  .map(([place, one]) => ({ place, name: place.split("node_modules/").at(-1) ?? "", ...entry.parse(one) }));
const fetched = locked.filter(({ resolved }) => !resolved?.startsWith("file:"));

/** What may be part of a site under the AGPL, or runs beside it: each lets a host pass it on with nothing but its notice. */
const ALLOWED = [
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"],
  ...["Unlicense", "CC0-1.0", "CC-BY-4.0", "Python-2.0", "OFL-1.1", "MPL-2.0", "LGPL-3.0-or-later"],
];
/** Said by what is installed, where the lock file does not say it, and what their own licence file says. */
const UNSAID: Readonly<Record<string, string>> = {};

/** Whether a licence as npm writes it lets us: one of those it offers, or all that it asks for together. */
function allows(license: string): boolean {
  const offered = license.replaceAll(/[()]/g, "").split(" OR ");
  return offered.some((all) => all.split(/ and /i).every((one) => ALLOWED.includes(one.trim())));
}

test("everything that is fetched is proven by a sum, and no entry names a registry", () => {
  expect(fetched.length).toBeGreaterThan(400);
  expect(fetched.filter(({ integrity }) => !/^sha512-/.test(integrity ?? "")).map(({ place }) => place)).toEqual([]);
  expect(fetched.filter(({ resolved }) => resolved !== undefined).map(({ place }) => place)).toEqual([]);
});

test("whatever a host runs is under a licence that lets them", () => {
  const found = locked
    .filter(({ dev, resolved }) => !dev && !resolved)
    .map(({ name, license }) => [name, UNSAID[name] ?? license ?? "none said"] as const);
  expect(found.length).toBeGreaterThan(200);
  expect(found.filter(([, license]) => !allows(license)).map((one) => one.join(": "))).toEqual([]);
});

test("a licence is read as npm writes it", () => {
  expect(["MIT OR EPL-2.0", "(MIT OR Apache-2.0)", "MIT and ISC", "Apache-2.0 AND MIT"].map(allows)).toEqual([
    ...[true, true, true, true],
  ]);
  expect(["EPL-2.0", "MIT AND EPL-2.0", "SSPL-1.0", "UNLICENSED", ""].map(allows)).toEqual(Array(5).fill(false));
});

test("nothing of elkjs (EPL-2.0) is installed, neither by itself nor within what brings it", () => {
  expect(locked.filter(({ name }) => name === "elkjs")).toEqual([]);
  const brought = ["node_modules/prisma/build", "node_modules/@prisma/studio-core"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[cm]?js$/.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  expect(brought.length).toBeGreaterThan(3);
  expect(brought.filter((file) => readFileSync(file, "latin1").includes("org.eclipse.elk"))).toEqual([]);
  expect(existsSync(path.join(root, "node_modules/elkjs"))).toBe(false);
});
