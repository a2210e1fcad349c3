import { expect, test } from "vitest";
import { sourceFiles, textOf } from "@/lib/testing/source";
import { NOTEBOOK_PAGES } from "./pages";

test("no page of a notebook can outlive its owner: each kind there is stands in the list", () => {
  const kinds = sourceFiles(/^lib\/.*\.ts$/)
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/: NotebookKind<\w+> = \{\s*name: "([^"]+)"/g)].map(([, name]) => name),
    );
  expect(kinds.length).toBeGreaterThan(1);
  expect([...NOTEBOOK_PAGES].sort()).toEqual(kinds.sort());
});
