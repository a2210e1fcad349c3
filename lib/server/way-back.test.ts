import { expect, test } from "vitest";
import { wayBack } from "./way-back";

test("only a page of ours is a way back", () => {
  for (const place of ["/t/0123456789abcdef", "/b/0123456789abcdef/open", "/inbox", "/me", "/me/key", "/me/erase"])
    expect(wayBack(place)).toBe(place);
  for (const place of [
    "//example.org",
    "https://example.org/t/0123456789abcdef",
    "/t/0123456789abcdef/../../leave",
    "/t/0123456789abcdef\n",
    "/leave",
    "/me/export/file",
    "/t/short",
    "",
    ["/inbox"],
    undefined,
  ])
    expect(wayBack(place)).toBe(null);
});
