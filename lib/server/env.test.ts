import { describe, expect, test } from "vitest";
import { readSettings } from "./env";

/** The public half of a key that nobody holds any more. */
const RECIPIENT = "age1z9e37m07dnkrefj40e37805lmqze2fsc0w2ml345mgvn62nsactsxc35yz";

describe("a setting that cannot be used is named, with what it must be", () => {
  test.each([
    ["PORT", "abc", /PORT .* whole number/],
    ["PORT", "70000", /PORT .* 65535/],
    ["DATABASE_URL", "mysql://localhost/cairn", /DATABASE_URL .* postgresql:/],
    ["DATABASE_URL", "postgresql://localhost", /DATABASE_URL/],
    ["CAIRN_ORIGIN", "cairn.example", /CAIRN_ORIGIN .* origin/],
    ["CAIRN_ORIGIN", "https://cairn.example/forum", /no path/],
    ["CAIRN_SECRET", "short", /CAIRN_SECRET .* 32 characters/],
    ["CAIRN_EXIT_URL", "javascript:alert(1)", /CAIRN_EXIT_URL .* http/],
    ["CAIRN_SECURITY_CONTACT", "safety@cairn.example", /CAIRN_SECURITY_CONTACT .* mailto:/],
    ["CAIRN_SECURITY_CONTACT", "mailto:nobody", /CAIRN_SECURITY_CONTACT .* mailto:/],
    ["CAIRN_SECURITY_CONTACT", "https://", /CAIRN_SECURITY_CONTACT .* mailto:/],
    ["CAIRN_SECURITY_CONTACT", "tel:nobody", /CAIRN_SECURITY_CONTACT .* mailto:/],
    ["CAIRN_SECURITY_CONTACT", "mailto:a@cairn.example\nCanonical: x", /CAIRN_SECURITY_CONTACT .* mailto:/],
    ["CAIRN_TRUSTED_PROXY", "everyone", /CAIRN_TRUSTED_PROXY .* addresses/],
    ["CAIRN_TRUSTED_PROXY", "10.0.0.0/99", /CAIRN_TRUSTED_PROXY .* addresses/],
    ["CAIRN_TRUSTED_PROXY", "0.0.0.0/0", /CAIRN_TRUSTED_PROXY .* your own proxies/],
    ["CAIRN_TRUSTED_PROXY", "127.0.0.1, 96.0.0.0/7", /CAIRN_TRUSTED_PROXY .* wider than \/8/],
    ["CAIRN_TRUSTED_PROXY", "2000::/3", /CAIRN_TRUSTED_PROXY .* \/16 in IPv6/],
    ["CAIRN_BACKUP_RECIPIENT", "age1qxcl", /CAIRN_BACKUP_RECIPIENT .* begins with age1/],
    ["CAIRN_BACKUP_RECIPIENT", RECIPIENT.replace("z9e", "z9f"), /CAIRN_BACKUP_RECIPIENT .* mistyped/],
    ["CAIRN_DATA_DIR", "~/data", /CAIRN_DATA_DIR .* the whole path/],
    ["CAIRN_DATA_DIR", "/home/$USER/data", /CAIRN_DATA_DIR .* the whole path/],
    ["CAIRN_DATA_DIR", "%h/data", /CAIRN_DATA_DIR .* the whole path/],
    ["CAIRN_BUILD_DIR", "lib", /CAIRN_BUILD_DIR .* begins with \.next/],
    ["CAIRN_BUILD_DIR", ".next/../app", /CAIRN_BUILD_DIR/],
    ["CAIRN_PROOF_OF_WORK", "sometimes", /CAIRN_PROOF_OF_WORK .* off, auto or on/],
    ["CAIRN_LIMITS", "no", /CAIRN_LIMITS .* on or off/],
  ])("%s=%s", (name, value, sentence) => {
    expect(() => readSettings({ [name]: value })).toThrow(sentence);
  });
});

test.each(["https://cairn.example", "http://cairnexample.onion"])(
  "the demonstration refuses the public origin %s",
  (origin) => {
    expect(() => readSettings({ CAIRN_DEMO: "1", CAIRN_ORIGIN: origin })).toThrow(/made up/);
  },
);

test("limits cannot be switched off on a public site", () => {
  expect(() => readSettings({ CAIRN_LIMITS: "off", CAIRN_ORIGIN: "https://cairn.example" })).toThrow(/measuring/);
  expect(readSettings({ CAIRN_LIMITS: "off" }).limits).toBe(false);
});

test("the demonstration may run on this machine", () => {
  expect(readSettings({ CAIRN_DEMO: "1", CAIRN_ORIGIN: "http://localhost:3000" }).demo).toBe(true);
});

test("an empty setting counts as not set, and every setting has a default", () => {
  const settings = readSettings({ PORT: "", DATABASE_URL: "", CAIRN_ORIGIN: "" });
  expect(settings).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: undefined,
    origin: undefined,
    demo: false,
  });
  expect(settings.dataDir).toMatch(/\.data$/);
});

test("several trusted proxies are separated by commas", () => {
  const { trustedProxies } = readSettings({ CAIRN_TRUSTED_PROXY: "127.0.0.1, 10.0.0.0/8,fd12::/16" });
  expect(trustedProxies).toEqual(["127.0.0.1", "10.0.0.0/8", "fd12::/16"]);
});

test("backups and builds have settings too", () => {
  expect(readSettings({})).toMatchObject({ backupRecipient: undefined, buildDir: ".next" });
  expect(readSettings({ CAIRN_BACKUP_RECIPIENT: RECIPIENT, CAIRN_BUILD_DIR: ".next-two" })).toMatchObject({
    backupRecipient: RECIPIENT,
    buildDir: ".next-two",
  });
});
