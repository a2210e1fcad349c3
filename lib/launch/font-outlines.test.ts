import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { inRoot } from "@/lib/process/paths";
import { fontOutlines } from "./font-outlines";

test("cards are lettered with the outlines of the font that is installed", async () => {
  expect(await readFile(inRoot("components/card/letters.json"), "utf8")).toBe(await fontOutlines());
});
