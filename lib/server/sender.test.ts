import { expect, test } from "vitest";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import type { Sender } from "./requests";
import { senderIn } from "./sender";

const ann: Viewer = { kind: "member", root: new Uint8Array(32), device: "mine", pausedUntil: null, steward: null };

test("who sent a form is looked up once, and anew after a sign-in along with it and for every other form", async () => {
  const form: { sender?: Sender } = {};
  const looked: string[] = [];
  const asks = (token: string, finds: Viewer, answering = form) =>
    senderIn(answering, token, async () => {
      looked.push(token);
      return finds;
    });
  expect(await asks("ended", reader)).toBe(reader);
  expect(await Promise.all([asks("new", ann), asks("new", reader)])).toEqual([ann, ann]);
  expect(await asks("new", reader)).toBe(ann);
  expect(looked).toEqual(["ended", "new"]);
  expect(await asks("new", reader, {})).toBe(reader);
});
