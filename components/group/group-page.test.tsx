import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ShownGroup, ShownMeeting } from "@/lib/finder/shown-group";
import { PROGRAMMES } from "@/lib/groups/limits";
import { firstVisitTo } from "@/lib/groups/programmes";
import { GroupPage } from "./group-page";

const at = new Date("2026-12-08T19:00:00Z");
const there = { date: "2026-12-08", day: "tuesday", minute: 19 * 60, zone: "Europe/London" } as const;
const meeting: ShownMeeting = {
  ...{ id: "0123456789abcdef", name: "", mode: "in_person", day: 2, minute: 19 * 60, length: 90, weeks: null },
  ...{ zone: "Europe/London", zoneGuessed: false, starts: [{ at, there }], yes: [], no: ["camera"], languages: [] },
  ...{ link: null, dialIn: null, note: "" },
};
const group: ShownGroup = {
  ...{ id: "0123456789abcdeg", name: "Quiet Kettle", programme: "na", about: "", venue: "The hall", street: "" },
  ...{ town: "Leeds", region: "England", country: "GB", postcode: "", approximate: false, website: null },
  ...{ list: "A list", invented: false, listedOn: null, lostOn: null, checkedOn: null, alsoListedBy: [] },
  meetings: [meeting],
};
const html = (of: Partial<ShownGroup> = {}) => {
  const shown = { ...group, ...of };
  return renderToStaticMarkup(<GroupPage group={shown} firstVisit={firstVisitTo(shown.programme)} returned={null} />);
};
const ofMeeting = (of: Partial<ShownMeeting>) => html({ meetings: [{ ...meeting, ...of }] });

test("the next time is said by the clocks there, with how often and how long", () => {
  expect(html()).toContain('<time dateTime="2026-12-08T19:00:00.000Z">Tuesday 8 December at 19:00</time>');
  expect(html()).toContain("on the clocks there (London)");
  expect(html()).not.toContain("Check the time with them");
  expect(ofMeeting({ zoneGuessed: true })).toContain("Check the time with them");
  expect(html()).toContain("Every Tuesday at 19:00");
  expect(html()).toContain("90 minutes");
  expect(ofMeeting({ weeks: ["first", "last"] })).toContain("The first and last Tuesday of the month at 19:00");
});

test("where there are no times that is said, and there is no calendar to fill", () => {
  const arranged = ofMeeting({ day: null, minute: null, starts: [] });
  expect(arranged).toContain("By appointment");
  expect(arranged).not.toContain("<form");
  expect(ofMeeting({ minute: null, starts: [] })).toContain("We don’t know when it next meets");
  expect(ofMeeting({ mode: "inactive", starts: [] })).toContain("Not meeting at the moment");
});

test("what a link leads to is said before it, and it tells nobody where it was followed", () => {
  const link = { address: "https://zoom.us/j/1", service: "Zoom" };
  const page = ofMeeting({ mode: "online", link, dialIn: "555 0100" });
  const warning = page.indexOf("Zoom will see your network address and any name you type.");
  expect(warning).toBeGreaterThan(0);
  expect(page.indexOf('href="https://zoom.us/j/1"')).toBeGreaterThan(warning);
  expect(page.indexOf("555 0100")).toBeGreaterThan(page.indexOf("they may see your number"));
  for (const [leaving] of page.matchAll(/<a [^>]*href="https?:[^>]*>/g))
    expect(leaving).toMatch(/rel="noreferrer nofollow" referrerPolicy="no-referrer"|referrerPolicy="no-referrer"/);
});

test("what is known stands apart from what can be asked", () => {
  const page = ofMeeting({ yes: ["step_free", "small"], no: ["faith"] });
  expect(page).toContain("What its list says");
  expect(page).toContain("<li>Step-free</li>");
  expect(page).toContain("<li>No prayers or words of faith</li>");
  expect(page).toContain("<li>Am I welcome if I take methadone or buprenorphine?</li>");
  expect(page).not.toContain("<li>Is it step-free?</li>");
  expect(page).not.toContain("<li>How many people come?</li>");
});

test("each kind of confirmation is a line of its own, and none of them is said too", () => {
  expect(html()).toContain("Not confirmed. Call first.");
  const today = new Date();
  const listed = html({ listedOn: today, checkedOn: today, alsoListedBy: ["B", "C"] });
  expect(listed).toMatch(/In its list: <time[^>]*>today<\/time>\./);
  expect(listed).toMatch(/Checked by a volunteer: <time[^>]*>today<\/time>\./);
  expect(listed).toContain("Also listed by: B and C.");
  expect(listed).not.toContain("Not confirmed");
  const lost = html({ listedOn: today, lostOn: today });
  expect(lost).toContain("No longer in its list");
  expect(lost).toContain("Not confirmed. Call first.");
});

test("a first visit is told with who says so, and what nobody says is told as not known, for every programme", () => {
  expect(html()).toContain("Narcotics Anonymous in New Zealand");
  expect(html({ programme: "smart" })).toContain("Not known. You could ask.");
  expect(html({ programme: "charity" })).toContain("We haven’t found a page of theirs");
  for (const programme of PROGRAMMES) expect(html({ programme })).toContain("Your first visit");
});

test("a made-up group says that it is one", () => {
  expect(html({ invented: true })).toContain("This group is made up for the demonstration.");
  expect(html()).not.toContain("made up");
});
