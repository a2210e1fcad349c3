import type { FeedFailure, LookReason } from "@/lib/feeds/refusals";
import type { RunTold } from "@/lib/feeds/run-told";

const FAILURES: Readonly<Record<FeedFailure, string>> = {
  "not-json": "what came is no JSON, but perhaps a page",
  "not-a-list": "it is no list of meetings in a format that Cairn reads",
  "cut-off": "it is cut off before its end",
  rubbish: "something else stands behind its end",
  "no-records": "there is no record in it",
  "record-too-big": "one record of it is too big",
  "too-big": "it is larger than 100 MB",
  "too-slow": "it didn't come within two minutes",
  "bad-address": "its address, or one that it redirects to, isn't one of the web on the usual ports",
  "private-address": "its address leads to this machine or a private network",
  "too-many-redirects": "it redirects too often",
  unreachable: "its server can't be reached",
  "bad-answer": "its server answers with an error",
  crashed: "the process that read it ended before its time",
  "no-source": "its source isn't there any more",
};

const LOOKS: Readonly<Record<LookReason, string>> = {
  "many-refused": "More than a fifth of its records can't be read",
  "many-gone": "More than three in ten of its meetings would go",
};

/** Why a list was not taken, as one sentence. */
const failureText = (why: FeedFailure): string =>
  `The list wasn't taken: ${FAILURES[why]}. Nothing was changed; what was listed before stays.`;

const isLook = (why: string): why is LookReason => Object.hasOwn(LOOKS, why);

/** How a reading ended, for whoever typed it. */
export function runText({ outcome, why, read, added, changed, gone, refused, digest, refusals }: RunTold): string {
  if (outcome === "failed") return failureText(why !== null && !isLook(why) ? why : "no-source");
  const counts = `${read} records read. Meetings: ${added} new, ${changed} changed, ${gone} gone. Records refused: ${refused}.`;
  const lines = [counts, ...refusals.map((one) => `  ${one}`)];
  const look = why !== null && isLook(why) ? LOOKS[why] : null;
  if (outcome === "dry")
    lines.push(look ? `${look}: this would wait for you.` : "This was a trial: nothing was changed.");
  if (outcome === "unchanged") lines.push("The list is as it was.");
  if (outcome === "look") {
    lines.push(
      `${look ?? "It differs too much"}, so nothing was changed. If that's right, add: --accept ${digest?.toString("hex") ?? ""}`,
    );
  }
  return lines.join("\n");
}
