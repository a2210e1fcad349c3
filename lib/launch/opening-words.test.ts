import { expect, test } from "vitest";
import { openingWords } from "./opening-words";

const settings = {
  origin: undefined,
  dataDir: "/srv/cairn/data",
  databaseUrl: undefined,
  limits: true,
  trustedProxies: [],
};
const opened = { kind: "start", settings, address: "http://localhost:3000", seen: true } as const;

test("a start says the address first, then what to do next, and limits and settings last", () => {
  const said = openingWords({ ...opened, moderator: "There's no moderator yet.", notes: ["A note."] });
  const order = [
    "Cairn is open: http://localhost:3000\n",
    "'Join'",
    "no moderator",
    "/srv/cairn/data",
    "A note.",
    "Limits:",
    "Settings",
  ];
  const places = order.map((part) => said.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("a service's log is told no key to press, and both addresses", () => {
  const there = { ...settings, origin: "https://cairn.example", trustedProxies: ["127.0.0.1"] };
  const said = openingWords({ ...opened, settings: there, seen: false, moderator: null, notes: [] });
  expect(said).toContain("Cairn is open: https://cairn.example (on this machine: http://localhost:3000)");
  expect(said).not.toMatch(/Ctrl-C|moderator/);
});

test("a demo says that its people are made up, and a database of the host's own isn't said to be in the folder", () => {
  expect(openingWords({ ...opened, kind: "demo", moderator: null, notes: [] })).toContain(
    "people and posts are made up",
  );
  const own = { ...settings, databaseUrl: "postgresql://a" };
  expect(openingWords({ ...opened, settings: own, moderator: null, notes: [] })).toContain("your own PostgreSQL");
});
