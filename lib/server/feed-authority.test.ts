import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { feedAuthority } from "./feed-authority";

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("CAIRN_SECRET", "a".repeat(32));
});
// Other tests of this process ask for settings too.
afterAll(() => {
  vi.unstubAllEnvs();
  globalThis.__cairnSettings = undefined;
});
function authorityOf(origin: string, secret = "a".repeat(32)): string {
  globalThis.__cairnSettings = undefined;
  vi.stubEnv("CAIRN_SECRET", secret);
  vi.stubEnv("CAIRN_ORIGIN", origin);
  return feedAuthority();
}

test("a site's own name says whose its feeds are", () => {
  expect(authorityOf("https://cairn.example.org")).toBe("cairn.example.org");
  expect(authorityOf("http://cairn.example.org:8080")).toBe("cairn.example.org");
});

test.each([[""], ["http://localhost:3000"], ["http://127.0.0.1:3000"], ["http://[::1]:3000"], ["http://10.0.0.2"]])(
  "a site without one has a name from its secret that stays, and no other Cairn's: %s",
  (origin) => {
    expect(authorityOf(origin)).toMatch(/^[0-9a-f]{20}\.invalid$/);
    expect(authorityOf(origin)).toBe(authorityOf(""));
    expect(authorityOf(origin, "b".repeat(32))).not.toBe(authorityOf(""));
  },
);
