import fc from "fast-check";
import { expect, test } from "vitest";
import { days as daysLong } from "@/lib/kernel/time";
import { aboutDays, RUNGS, stretchOf, stretchSince } from "./blur";
import { AMOUNT_MAX, COUNTED_KINDS } from "./limits";

const NOW = new Date("2026-03-14T12:00:00Z");
const anyDays = fc.integer({ min: 0, max: AMOUNT_MAX.days });
const rank = (days: number): number => {
  const { kind, amount } = aboutDays(days);
  return RUNGS.findIndex((rung) => rung.kind === kind && rung.amount === amount);
};

test.each([
  [1, "days", 3],
  [6, "weeks", 1],
  [20, "weeks", 3],
  [29, "months", 1],
  [88, "months", 3],
  [97, "months", 3],
  [360, "years", 1],
  [540, "months", 18],
  [4000, "years", 11],
  [8200, "years", 20],
] as const)("%i days are shown as about %s %i", (days, kind, amount) => {
  expect(aboutDays(days)).toEqual({ kind, amount, about: true });
});

test("no blurred stretch gives back the day: at least five different days share each", () => {
  const shared = new Map<number, number>();
  for (let days = 0; days <= AMOUNT_MAX.days; days += 1) shared.set(rank(days), (shared.get(rank(days)) ?? 0) + 1);
  expect(Math.min(...shared.values())).toBeGreaterThanOrEqual(5);
});

test("longer is never shown as shorter", () => {
  fc.assert(fc.property(anyDays, anyDays, (a, b) => rank(Math.min(a, b)) <= rank(Math.max(a, b))));
});

test("what is blurred stays as it is when blurred again", () => {
  for (const { kind, amount, days } of RUNGS) {
    expect(aboutDays(days)).toEqual({ kind, amount, about: true });
    expect(stretchOf(kind, amount, false)).toEqual({ kind, amount, about: true });
  }
});

test("the same stretch reads the same from a date and from a number of days", () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const since = new Date(NOW.getTime() - daysLong(days));
      expect(stretchSince(since, NOW)).toEqual(stretchOf("days", days, false));
    }),
  );
});

test("a day that is still to come everywhere on earth, or a lifetime ago, is no beginning", () => {
  expect(stretchSince(new Date("2026-03-16T00:00:00Z"), NOW)).toBeNull();
  expect(stretchSince(new Date("1900-01-01T00:00:00Z"), NOW)).toBeNull();
});

test("today is a beginning for everybody, at every minute, wherever they live", () => {
  const zones = ["Pacific/Kiritimati", "Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata", "UTC", "Pacific/Pago_Pago"];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: NOW, max: new Date("2028-03-01"), noInvalidDate: true }),
      (timeZone, now) => {
        const typed = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
        expect(stretchSince(new Date(typed), now)).toEqual({ kind: "days", amount: 3, about: true });
      },
    ),
  );
  const behind = new Date("2026-03-14T00:00:00Z");
  expect(stretchSince(new Date("2026-03-15"), behind)).toBeNull();
});

test("only who asks for it is shown to the letter", () => {
  fc.assert(
    fc.property(fc.constantFrom(...COUNTED_KINDS), fc.integer({ min: 1, max: 80 }), (kind, amount) => {
      expect(stretchOf(kind, amount, true)).toEqual({ kind, amount, about: false });
      expect(stretchOf(kind, amount, false).about).toBe(true);
    }),
  );
});
