import { type APIResponse, expect } from "@playwright/test";

/** Word for word what stands on every answer of a site without https. */
const ON_ALL: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
    "trusted-types altcha-worker",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()",
};
/** What an answer may say beside it. Anything else would be somebody's tool telling what it is, or when. */
const MAY_STAND = [
  ...["content-type", "content-length", "content-encoding", "vary", "cache-control", "location", "allow"],
  ...["connection", "keep-alive", "date", "content-disposition", "x-robots-tag", "clear-site-data", "retry-after"],
];
const MINUTE = 60_000;

/** Fails unless the answer carries every header of ours and none but those that may stand beside them. */
export function expectOurHeaders(answer: APIResponse, where: string, browsers: "keep" | "never-keep" = "never-keep") {
  const headers = answer.headers();
  const kept = browsers === "keep" ? "public, max-age=31536000, immutable" : "no-store";
  const due = Object.entries({ ...ON_ALL, "cache-control": kept });
  const wrong = due.filter(([name, value]) => headers[name] !== value).map(([name]) => `${name}: ${headers[name]}`);
  const others = Object.keys(headers).filter((name) => !(name in ON_ALL) && !MAY_STAND.includes(name));
  if ("allow" in headers !== (answer.status() === 405)) wrong.push(`${answer.status()} says how it may be asked`);
  // The time of the answer, never of what it shows.
  if (headers.date && Math.abs(Date.now() - Date.parse(headers.date)) > 5 * MINUTE) wrong.push(`date: ${headers.date}`);
  // Once for each answer: there are hundreds, and saying it costs more than seeing it.
  expect.soft([...wrong, ...others], where).toEqual([]);
}
