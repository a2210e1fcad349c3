import { beforeEach, expect, test, vi } from "vitest";
import { PICTURES_WAITING_MOST } from "@/lib/cards/limits";
import { drawnPicture } from "./drawing";

// Never connected to: nothing here asks the database.
beforeEach(() => void vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/nothing"));

const busy = { ok: false, refusal: { code: "busy" } };

test("one is drawn at a time, five wait, and one more is told that it is busy", async () => {
  let drawing = 0;
  let most = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const draw = async () => {
    drawing += 1;
    most = Math.max(most, drawing);
    await gate;
    drawing -= 1;
    return Buffer.from("png");
  };
  const first = drawnPicture("<svg/>", draw);
  await expect.poll(() => drawing).toBe(1);
  const waiting = Array.from({ length: PICTURES_WAITING_MOST }, () => drawnPicture("<svg/>", draw));
  expect(await drawnPicture("<svg/>", draw)).toEqual(busy);
  open();
  for (const one of await Promise.all([first, ...waiting])) expect(one.ok).toBe(true);
  expect(most).toBe(1);
});

test("what could not be drawn keeps no turn", async () => {
  expect(await drawnPicture("<svg/>", async () => null)).toEqual(busy);
  expect(await drawnPicture("<svg/>", async () => Buffer.from("png"))).toMatchObject({ ok: true });
});
