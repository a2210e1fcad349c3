import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Day, dayText } from "./day";

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

test("a day is told as people say it, and never finer than the day", () => {
  const today = new Date("2026-12-01T23:59:00Z");
  expect(dayText(at("2026-12-01"), today)).toBe("today");
  expect(dayText(at("2026-11-30"), today)).toBe("yesterday");
  expect(dayText(at("2026-11-29"), today)).toBe("Sunday");
  expect(dayText(at("2026-11-25"), today)).toBe("Wednesday");
  expect(dayText(at("2026-11-24"), today)).toBe("a week ago");
  expect(dayText(at("2026-11-10"), today)).toBe("3 weeks ago");
  expect(dayText(at("2026-10-07"), today)).toBe("7 weeks ago");
  expect(dayText(at("2026-10-06"), today)).toBe("October 2026");
  expect(dayText(at("2024-02-29"), today)).toBe("February 2024");
});

test("a day that is still to come for us, and has come for its writer, is today", () => {
  expect(dayText(at("2026-12-02"), new Date("2026-12-01T13:00:00Z"))).toBe("today");
});

test("the day itself stands in the markup, for paper and for programs", () => {
  const html = renderToStaticMarkup(<Day date={new Date("2026-11-30T17:00:00Z")} today={at("2026-12-01")} />);
  expect(html).toBe('<time class="day" dateTime="2026-11-30">yesterday</time>');
});
