import { describe, expect, test } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
import { type PostStanding, permitEdit, permitOpen, permitReply, permitWithdraw, type ThreadStanding } from "./policy";

const NOON = new Date("2026-03-01T12:00:00Z");
const inHours = (n: number) => new Date(NOON.getTime() + n * 3_600_000);
const member: Member = { kind: "member", root: new Uint8Array(32), device: "mine", pausedUntil: null, steward: null };
const paused: Member = { ...member, pausedUntil: inHours(1) };
const rested: Member = { ...member, pausedUntil: inHours(-1) };
const moderator: Member = { ...member, steward: { id: "s", role: "moderator" } };
const open: ThreadStanding = {
  id: "t",
  standing: "visible",
  lockedOn: null,
  replyCount: 1,
  opensOwn: false,
  stoneId: null,
};
const post: PostStanding = { id: "p", seq: 1, standing: "visible", revision: 2, hour: NOON, own: true, thread: open };
const answer = <T>(result: Result<T>) => (result.ok ? "permit" : result.refusal.code);

describe("opening a thread", () => {
  test.each<[string, Viewer, object | null, string]>([
    ["a board that is not there is not found", member, null, "not-found"],
    ["a reader is asked to sign in", reader, {}, "sign-in-required"],
    ["a paused member is told until when", paused, {}, "paused"],
    ["a pause that has ended no longer binds", rested, {}, "permit"],
    ["a member may open a thread", member, {}, "permit"],
  ])("%s", (_name, viewer, board, expected) => expect(answer(permitOpen(viewer, board, NOON))).toBe(expected));
});

describe("replying", () => {
  test("in a locked thread it is told whether nobody is signed in: a moderator among them could still write", () => {
    const locked = { ...open, lockedOn: NOON };
    const refused = (viewer: Viewer) => permitReply(viewer, locked, NOON);
    expect(refused(reader)).toEqual({ ok: false, refusal: { code: "thread-locked", signedOut: true } });
    expect(refused(member)).toEqual({ ok: false, refusal: { code: "thread-locked" } });
  });

  test.each<[string, Viewer, ThreadStanding | null, string]>([
    ["no thread is not found", member, null, "not-found"],
    ["a removed thread looks like no thread, to readers too", reader, { ...open, standing: "removed" }, "not-found"],
    ["a held thread looks like no thread", member, { ...open, standing: "held" }, "not-found"],
    [
      "a withdrawn thread without replies looks like no thread",
      member,
      { ...open, standing: "withdrawn", replyCount: 0 },
      "not-found",
    ],
    ["a reader is asked to sign in", reader, open, "sign-in-required"],
    ["a paused member is told until when", paused, open, "paused"],
    [
      "nobody answers under one's own held thread, not even oneself",
      member,
      { ...open, standing: "held", opensOwn: true },
      "not-allowed",
    ],
    ["no moderator answers under removed words", moderator, { ...open, standing: "removed" }, "not-allowed"],
    ["nobody joins or signs in for a locked thread in vain", reader, { ...open, lockedOn: NOON }, "thread-locked"],
    ["a locked thread takes no replies", member, { ...open, lockedOn: NOON }, "thread-locked"],
    [
      "its opener cannot reply to a locked thread either",
      member,
      { ...open, lockedOn: NOON, opensOwn: true },
      "thread-locked",
    ],
    ["a moderator may reply to a locked thread", moderator, { ...open, lockedOn: NOON }, "permit"],
    ["a pause that has ended no longer binds", rested, open, "permit"],
    ["the talk under a withdrawn opening goes on", member, { ...open, standing: "withdrawn" }, "permit"],
    ["a member may reply", member, open, "permit"],
  ])("%s", (_name, viewer, thread, expected) => expect(answer(permitReply(viewer, thread, NOON))).toBe(expected));
});

describe("editing", () => {
  const others = { ...post, own: false };
  test.each<[string, Viewer, PostStanding | null, Date, string]>([
    ["no post is not found", member, null, NOON, "not-found"],
    ["somebody else's held post looks like none", member, { ...others, standing: "held" }, NOON, "not-found"],
    [
      "a post in a removed thread looks like none",
      member,
      { ...others, thread: { ...open, standing: "removed" } },
      NOON,
      "not-found",
    ],
    ["a reader is asked to sign in", reader, others, NOON, "sign-in-required"],
    ["nobody edits another's words", member, others, NOON, "not-yours"],
    ["no moderator edits another's words", moderator, { ...others, standing: "held" }, NOON, "not-yours"],
    ["a paused member cannot edit", paused, post, NOON, "paused"],
    ["removed words cannot be edited", member, { ...post, standing: "removed" }, NOON, "not-allowed"],
    ["withdrawn words cannot come back", member, { ...post, standing: "withdrawn" }, NOON, "not-allowed"],
    [
      "a locked thread stands as it is",
      member,
      { ...post, thread: { ...open, lockedOn: NOON } },
      NOON,
      "thread-locked",
    ],
    ["after 24 hours words stand", member, post, inHours(24), "too-late"],
    ["words seen in an older revision are not overwritten", member, { ...post, revision: 3 }, NOON, "conflict"],
    ["within 24 hours one's own words can be edited", member, post, inHours(23), "permit"],
    ["one's own held words can be edited", member, { ...post, standing: "held" }, NOON, "permit"],
  ])("%s", (_name, viewer, subject, now, expected) =>
    expect(answer(permitEdit(viewer, subject, now, 2))).toBe(expected),
  );
});

describe("withdrawing", () => {
  const others = { ...post, own: false };
  test.each<[string, Viewer, PostStanding | null, string]>([
    ["no post is not found", member, null, "not-found"],
    ["somebody else's removed post looks like none", member, { ...others, standing: "removed" }, "not-found"],
    ["a reader is asked to sign in", reader, others, "sign-in-required"],
    ["nobody withdraws another's words", member, others, "not-yours"],
    ["no moderator withdraws another's words", moderator, others, "not-yours"],
    ["withdrawn words are gone already", member, { ...post, standing: "withdrawn" }, "not-allowed"],
    ["a pause does not stop it", paused, post, "permit"],
    ["a lock does not stop it", member, { ...post, thread: { ...open, lockedOn: NOON } }, "permit"],
    ["removed words can be erased by their author", member, { ...post, standing: "removed" }, "permit"],
    ["nor does time", member, { ...post, hour: inHours(-9000) }, "permit"],
  ])("%s", (_name, viewer, subject, expected) => expect(answer(permitWithdraw(viewer, subject))).toBe(expected));
});
