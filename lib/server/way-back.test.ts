import { expect, test } from "vitest";
import { wayBack } from "./way-back";

test("only a page of ours is a way back", () => {
  const invite = `/desk/invite/${"a-Z_".repeat(8)}`;
  const own = ["/me", "/me/key", "/me/profile", "/me/export", "/me/erase", "/me/drafts"];
  const written = ["/t/0123456789abcdef", "/b/0123456789abcdef/open", "/m/0123456789abcdef", "/milestones/share"];
  for (const place of [...written, "/inbox", "/waiting", "/desk", invite, ...own]) expect(wayBack(place)).toBe(place);
  for (const place of [
    "//example.org",
    "https://example.org/t/0123456789abcdef",
    "/t/0123456789abcdef/../../leave",
    "/t/0123456789abcdef\n",
    "/leave",
    "/me/export/file",
    "/t/short",
    "/t/0123456789abcdef?quote=a",
    "/desk/invite/short",
    "",
    ["/inbox"],
    undefined,
  ])
    expect(wayBack(place)).toBe(null);
});
