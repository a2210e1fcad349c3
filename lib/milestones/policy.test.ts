import { describe, expect, test } from "vitest";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
import { type MilestoneStanding, mayReadMilestone, permitShareMilestone, permitWithdrawMilestone } from "./policy";

const NOW = new Date("2026-03-14T12:00:00Z");
const HOUR = 3_600_000;
const member: Member = { kind: "member", root: new Uint8Array(32), device: "mine", pausedUntil: null, steward: null };
const paused: Member = { ...member, pausedUntil: new Date(NOW.getTime() + HOUR) };
const rested: Member = { ...member, pausedUntil: new Date(NOW.getTime() - HOUR) };
const moderator: Member = { ...member, steward: { id: "steward", role: "moderator" } };
const stone = (standing: MilestoneStanding["standing"], mine = false): MilestoneStanding => ({ standing, mine });

describe("sharing", () => {
  test.each<[string, Viewer, string]>([
    ["a reader is asked to sign in", reader, "sign-in-required"],
    ["a paused member waits", paused, "paused"],
    ["a pause that has ended no longer binds", rested, "permit"],
    ["a member shares", member, "permit"],
  ])("%s", (_guarantee, viewer, expected) => {
    const permit = permitShareMilestone(viewer, NOW);
    expect(permit.ok ? "permit" : permit.refusal.code).toBe(expected);
  });
});

describe("withdrawing", () => {
  test.each<[string, Viewer, MilestoneStanding | null, string]>([
    ["what does not exist is not found", member, null, "not-found"],
    ["somebody else's held stone looks like none", member, stone("held"), "not-found"],
    ["somebody else's removed stone looks like none, to readers too", reader, stone("removed"), "not-found"],
    ["a stone is withdrawn once", member, stone("withdrawn", true), "not-found"],
    ["a reader is asked to sign in", reader, stone("visible"), "sign-in-required"],
    ["nobody withdraws another's stone", member, stone("visible"), "not-yours"],
    ["a moderator withdraws nobody's stone", moderator, stone("held"), "not-yours"],
    ["one's own stone", member, stone("visible", true), "permit"],
    ["one's own stone while paused", paused, stone("visible", true), "permit"],
    ["one's own stone that a moderator has hidden", member, stone("removed", true), "permit"],
  ])("%s", (_guarantee, viewer, milestone, expected) => {
    const permit = permitWithdrawMilestone(viewer, milestone);
    expect(permit.ok ? "permit" : permit.refusal.code).toBe(expected);
  });
});

describe("reading", () => {
  test.each<[string, Viewer, MilestoneStanding, boolean]>([
    ["a held stone is not there for others", member, stone("held"), false],
    ["a removed stone is not there for readers", reader, stone("removed"), false],
    ["a withdrawn stone is there for nobody", moderator, stone("withdrawn", true), false],
    ["its author sees a held stone", member, stone("held", true), true],
    ["a moderator sees a removed stone", moderator, stone("removed"), true],
    ["everyone sees a visible stone", reader, stone("visible"), true],
  ])("%s", (_guarantee, viewer, milestone, expected) => {
    expect(mayReadMilestone(viewer, milestone)).toBe(expected);
  });
});
