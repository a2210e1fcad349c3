import { expect, test } from "vitest";
import { serviceOf } from "./who-sees";

test("a link is told by who sees whoever follows it, and what is no address of the web by nothing", () => {
  expect(serviceOf("https://us02web.zoom.us/j/123?pwd=x")).toBe("Zoom");
  expect(serviceOf("https://meet.google.com/abc")).toBe("Google Meet");
  expect(serviceOf("https://www.example.org/room")).toBe("example.org");
  // Named like one, and none.
  expect(serviceOf("https://zoom.us.example.org/j/1")).toBe("zoom.us.example.org");
  for (const none of ["javascript:alert(1)", "mailto:a@example.org", "zoom.us/j/1", ""])
    expect(serviceOf(none), none).toBeNull();
});
