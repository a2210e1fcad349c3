import fc from "fast-check";
import { expect, test } from "vitest";
import { at, forms } from "./addresses";
import { meantAddress } from "./meant-address";

const ID = "0123456789abcdef";
const OTHER = "fedcba9876543210";

test.each([
  ...[".", ",", ")", ").", "…", "%E2%80%A6", "%22", "%22%3E", ">", "'s", "!", "?!", "*", "_", "**", "]", "%C2%BB", "/"],
  ...["&quot;", "%20and%20more", "%E3%80%82", ";", ":", "/.", "\u00a0"],
])("what a chat program took into an address is left away: /t/ID%s", (end) => {
  expect(meantAddress(`/t/${ID}${end}`)).toBe(`/t/${ID}`);
});

test.each([
  ["/Help", "/help"],
  ["/HELP", "/help"],
  ["/help/", "/help"],
  ["//help", "/help"],
  ["/help.html", "/help"],
  ["/help.", "/help"],
  ["/Help/GB).", "/help/gb"],
  ["/Stories", "/stories"],
  ["/SignIn", "/signin"],
  ["/Me/Drafts/", "/me/drafts"],
  [`/T/${ID}`, `/t/${ID}`],
  [`/T/${ID}/Reply`, `/t/${ID}/reply`],
  [`/t/${ID}/edit/${OTHER}).`, `/t/${ID}/edit/${OTHER}`],
  [`/feeds/boards/${ID}.xml.`, `/feeds/boards/${ID}.xml`],
  ["/feeds/stories.xml)", "/feeds/stories.xml"],
  ["/desk/invite/ab-c_.", "/desk/invite/ab-c_"],
  ["//", "/"],
  ["/)", "/"],
])("%s means %s", (path, meant) => expect(meantAddress(path)).toBe(meant));

test.each([
  // Ids tell capitals from small letters.
  [`/t/${ID.toUpperCase()}`],
  [`/t/${ID}0`],
  ["/t/short."],
  ["/nowhere"],
  ["/nowhere."],
  ["/help/nowhere"],
  ["//elsewhere.example"],
  ["//elsewhere.example/help"],
  ["/\\elsewhere.example"],
  ["/@elsewhere.example"],
  ["/.git"],
  ["/t/%ff"],
  ["/_next/static/a.css"],
])("%s is led nowhere", (path) => expect(meantAddress(path)).toBeNull());

test("no address of the map is led away from itself", () => {
  const part: Record<string, string> = {
    country: "gb",
    kind: "post",
    subject: "post",
    about: "post",
    file: `${ID}.xml`,
  };
  for (const { pattern } of [...Object.values(at), ...Object.values(forms)])
    expect(meantAddress(pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => part[name] ?? ID)), pattern).toBeNull();
});

test("whatever is asked for, it leads to an address of ours or nowhere, and there it ends", () => {
  const letters = fc.constantFrom(
    "/",
    "t",
    "help",
    "HELP",
    ID,
    ".",
    "\\",
    "%2f",
    "%5c",
    "//",
    "e.example",
    "@",
    ":",
    "?",
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), (pieces) => {
      const meant = meantAddress(`/${pieces.join("")}`);
      if (meant === null) return;
      expect(meant).toMatch(/^\/(?:[a-z][\w/.-]*)?$/);
      expect(meantAddress(meant)).toBeNull();
    }),
  );
});
