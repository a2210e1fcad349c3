import { expect, test } from "vitest";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
import { type EncouragedStatus, permitEncourage } from "./policy";

const NOW = new Date("2026-03-14T12:00:00Z");
const HOUR = 3_600_000;
const member: Member = {
  kind: "member",
  root: new Uint8Array(32),
  device: "mine",
  pausedUntil: null,
  steward: null,
};
const paused: Member = { ...member, pausedUntil: new Date(NOW.getTime() + HOUR) };
const rested: Member = { ...member, pausedUntil: new Date(NOW.getTime() - HOUR) };
const moderator: Member = { ...member, steward: { id: "steward", role: "lead" } };

const open: EncouragedStatus = { visible: true, mine: false };
const own: EncouragedStatus = { visible: true, mine: true };
const hidden: EncouragedStatus = { visible: false, mine: false };
const ownHidden: EncouragedStatus = { visible: false, mine: true };

const rows: [string, Viewer, EncouragedStatus | null, "give" | "take-back", string][] = [
  ["what does not exist is not found", member, null, "give", "not-found"],
  ["what is hidden looks like what does not exist", member, hidden, "give", "not-found"],
  ["what is hidden looks like what does not exist, to readers too", reader, hidden, "give", "not-found"],
  ["what is hidden looks like what does not exist, to moderators too", moderator, hidden, "give", "not-found"],
  ["one's own hidden words cannot be encouraged", member, ownHidden, "give", "not-found"],
  ["a reader is asked to sign in", reader, open, "give", "sign-in-required"],
  ["nobody encourages their own words", member, own, "give", "not-allowed"],
  ["a paused member encourages nobody", paused, open, "give", "paused"],
  ["a paused member may still take something back", paused, open, "take-back", "permit"],
  ["a pause that has ended no longer binds", rested, open, "give", "permit"],
  ["a member encourages somebody else", member, open, "give", "permit"],
];

test.each(rows)("%s", (_guarantee, viewer, subject, intent, expected) => {
  const permit = permitEncourage(viewer, subject, intent, NOW);
  expect(permit.ok ? "permit" : permit.refusal.code).toBe(expected);
});
