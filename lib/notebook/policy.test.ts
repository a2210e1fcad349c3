import { expect, test } from "vitest";
import { later, minutes } from "@/lib/kernel/time";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
import { permitHelp, permitOwnNotes } from "./policy";

const NOW = new Date("2026-06-15T12:00:00Z");
const member: Member = { kind: "member", root: new Uint8Array(32), device: "mine", pausedUntil: null, steward: null };

const WHO: [guarantee: string, viewer: Viewer, settled: boolean, answer: string][] = [
  ["a reader is asked to sign in", reader, true, "sign-in-required"],
  ["who joined lately is not shown who waits", member, false, "not-allowed"],
  ["nor is who is paused", { ...member, pausedUntil: later(NOW, minutes(1)) }, true, "paused"],
  ["nor a volunteer who joined lately", { ...member, steward: { id: "s", role: "lead" } }, false, "not-allowed"],
  ["a pause that has ended no longer binds", { ...member, pausedUntil: NOW }, true, "allowed"],
  ["whoever has been here for two weeks is", member, true, "allowed"],
];
for (const [guarantee, viewer, settled, answer] of WHO)
  test(`${guarantee}`, () => {
    const permit = permitHelp(viewer, settled, NOW);
    expect(permit.ok ? "allowed" : permit.refusal.code).toBe(answer);
  });

test("how words with content notes are read is each member's own choice, paused or not", () => {
  expect(permitOwnNotes(reader)).toMatchObject({ ok: false, refusal: { code: "sign-in-required" } });
  const paused: Member = { ...member, pausedUntil: later(NOW, minutes(1)) };
  for (const one of [member, paused]) expect(permitOwnNotes(one)).toMatchObject({ ok: true });
});
