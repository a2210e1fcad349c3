import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { inRoot } from "./paths";
import { SERVER_FLAGS } from "./server-flags";

test("npm start and npm run demo keep the bound on memory", async () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(inRoot("package.json"), "utf8")));
  for (const name of ["start", "demo"]) {
    expect(scripts[name]).toBe(["node", ...SERVER_FLAGS, "lib/launch/run.mjs", name].join(" "));
  }
});
