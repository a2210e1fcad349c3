import { expect, test } from "vitest";
import { comesFromUs } from "./origin";

const rows: [string, Record<string, string>, string | null, boolean][] = [
  [
    "another site is refused",
    { origin: "https://evil.example", host: "cairn.example" },
    "https://cairn.example",
    false,
  ],
  [
    "another site is refused without a set origin",
    { origin: "https://evil.example", host: "cairn.example" },
    null,
    false,
  ],
  ["an origin of null is refused", { origin: "null", host: "localhost:3000" }, null, false],
  [
    "an origin of null is let through where the browser says that it is our own page, as behind a no-referrer proxy",
    { origin: "null", host: "localhost:3000", "sec-fetch-site": "same-origin" },
    "https://cairn.example",
    true,
  ],
  [
    "an origin of null from elsewhere is refused",
    { origin: "null", host: "localhost:3000", "sec-fetch-site": "cross-site" },
    null,
    false,
  ],
  ["no origin at all is refused", { host: "localhost:3000" }, null, false],
  [
    "a text browser that names the page of ours is let through",
    { referer: "http://localhost:3000/join?x=1", host: "localhost:3000" },
    null,
    true,
  ],
  [
    "a text browser that names the page of ours behind a proxy is let through",
    { referer: "https://cairn.example/join", host: "10.0.0.2:3000" },
    "https://cairn.example",
    true,
  ],
  [
    "a host that is written with its usual port, or in capitals, is the same one",
    { referer: "https://cairn.example/join", host: "Cairn.Example:443" },
    null,
    true,
  ],
  [
    "a page of another site is refused",
    { referer: "https://evil.example/http://localhost:3000/", host: "localhost:3000" },
    null,
    false,
  ],
  [
    "a page whose site's name begins like ours is refused",
    { referer: "http://localhost:3000.evil.example/", host: "localhost:3000" },
    null,
    false,
  ],
  [
    "a page whose address has our name before an @ is refused",
    { referer: "http://localhost:3000@evil.example/", host: "localhost:3000" },
    null,
    false,
  ],
  ["a page of another port is refused", { referer: "http://localhost:4000/", host: "localhost:3000" }, null, false],
  [
    "a page of ours does not stand in for a strange origin",
    { origin: "null", referer: "http://localhost:3000/", host: "localhost:3000" },
    null,
    false,
  ],
  [
    "a page of ours does not stand in for another site that sent it",
    { referer: "http://localhost:3000/", host: "localhost:3000", "sec-fetch-site": "cross-site" },
    null,
    false,
  ],
  ["what is no address of the web is refused", { referer: "about:blank", host: "" }, null, false],
  ["an empty referrer is refused", { referer: "", host: "localhost:3000" }, null, false],
  [
    "a cross-site fetch is refused whatever its origin says",
    { origin: "http://localhost:3000", host: "localhost:3000", "sec-fetch-site": "cross-site" },
    null,
    false,
  ],
  [
    "a same-site but other-origin page is refused",
    { origin: "https://a.example", host: "a.example", "sec-fetch-site": "same-site" },
    null,
    false,
  ],
  ["another port is refused", { origin: "http://localhost:4000", host: "localhost:3000" }, null, false],
  [
    "our own page is let through",
    { origin: "http://localhost:3000", host: "localhost:3000", "sec-fetch-site": "same-origin" },
    null,
    true,
  ],
  [
    "our own page behind a proxy is let through",
    { origin: "https://cairn.example", host: "10.0.0.2:3000" },
    "https://cairn.example",
    true,
  ],
  [
    "a browser that hides the origin but says same-origin is let through",
    { host: "x", "sec-fetch-site": "same-origin" },
    null,
    true,
  ],
];

test.each(rows)("%s", (_name, headers, origin, expected) => {
  expect(comesFromUs(headers, origin)).toBe(expected);
});
