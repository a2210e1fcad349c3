import { expect, test } from "vitest";
import { limitsLine } from "./limits-line";

test("the start says which limits are on, and what would switch the others on", () => {
  expect(limitsLine({ limits: true, trustedProxies: [] })).toMatch(/by account.*without a proxy.*CAIRN_TRUSTED_PROXY/);
  expect(limitsLine({ limits: true, trustedProxies: ["127.0.0.1", "10.0.0.0/8"] })).toMatch(
    /by account, .*address that 127\.0\.0\.1 or 10\.0\.0\.0\/8 passes on/,
  );
  expect(limitsLine({ limits: false, trustedProxies: [] })).toMatch(/none.*measuring/);
});
