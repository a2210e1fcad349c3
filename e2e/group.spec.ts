import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { at, forms } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import { communityOf } from "./community";
import { axe, expect, test } from "./fixtures";
import { wordsThatTouch } from "./seen";

/** On Tuesdays at seven in London, in a room and on a screen, and by appointment by phone. */
async function aGroup(name: string): Promise<string> {
  const community = await communityOf();
  const id = newId();
  try {
    const place = { venue: "The hall behind the library", town: "Leeds", country: "GB" };
    await community.db.group.create({ data: { id, key: id, name, programme: "smart", ...place } });
    const shared = { groupId: id, zone: "Europe/London", zoneFrom: "said", digest: new Uint8Array(1) } as const;
    const when = { day: 2, minute: 19 * 60, mode: "hybrid", link: "https://meet.example.org/room" } as const;
    await community.db.meeting.create({ data: { id: newId(), foreignId: "0", ...shared, ...when } });
    await community.db.meeting.create({
      data: { id: newId(), foreignId: "1", ...shared, mode: "phone", dialIn: "555 0100" },
    });
  } finally {
    await community.end();
  }
  return id;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader sees a group, and takes a date of it along", async ({ page }) => {
      const id = await aGroup("Quiet Kettle");
      await page.goto(at.group(id));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quiet Kettle");
      // A history says nothing of it.
      await expect(page).toHaveTitle(/^Group [a-z]+-[a-z]+ – Cairn$/);
      await expect(page.getByText("Every Tuesday at 19:00").first()).toBeVisible();
      await expect(page.getByText("example.org will see your network address and any name you type.")).toBeVisible();
      const leaving = page.getByRole("link", { name: /Go to the meeting/ });
      await expect(leaving).toHaveAttribute("rel", /noreferrer/);
      await expect(leaving).toHaveAttribute("referrerpolicy", "no-referrer");
      await expect(page.getByText("Not confirmed. Call first.")).toBeVisible();
      await expect(page.getByText("Not known. You could ask.").first()).toBeVisible();
      await axe(page);

      await expect(page.getByText("This leaves a note on this device.")).toBeVisible();
      await page
        .getByRole("radio", { name: /^Only Tuesday/ })
        .first()
        .check();
      await page.getByLabel("What should it be called?").fill("Walk with Sam");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Get the calendar file" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("appointment.ics");
      const text = await readFile(await file.path(), "utf8");
      expect(text).not.toMatch(/Kettle|Leeds|smart/i);
      const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      const event = new ICAL.Event(component);
      expect([event.summary, event.startDate.hour, event.isRecurring()]).toEqual(["Walk with Sam", 19, false]);
      expect(new URL(page.url()).pathname).toBe(at.group(id));
      expect(await page.context().cookies()).toEqual([]);
    });

    test("what is too long for a calendar comes back with every word", async ({ page }) => {
      await page.goto(at.group(await aGroup("Open Table")));
      await page.getByLabel("What should it be called?").fill("x".repeat(200));
      await page.getByRole("button", { name: "Get the calendar file" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(page.getByLabel("What should it be called?")).toHaveValue("x".repeat(200));
      await axe(page);
    });
  });
}

test("the series of a group repeats in the calendar, by no name but 'Appointment'", async ({ page }) => {
  const id = await aGroup("Late Lantern");
  await page.goto(at.group(id));
  const when = await page.getByRole("radio", { name: /^Every Tuesday/ }).inputValue();
  const origin = new URL(page.url()).origin;
  const ask = (form: Record<string, string>) =>
    page.request.post(forms.groupCalendar(id), { form, headers: { origin }, maxRedirects: 0 });
  const answer = await ask({ when, title: "" });
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const [component] = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
  const event = new ICAL.Event(component);
  expect([event.summary, event.isRecurring()]).toEqual(["Appointment", true]);
  expect((await ask({ when: `${when}.2001-01-01`, title: "" })).status()).toBe(422);
});

test("a group that is hidden is nowhere, and who kept its page gets nothing of it", async ({ page }) => {
  const id = await aGroup("Small Step");
  expect((await page.request.get(at.group(id))).status()).toBe(200);
  const community = await communityOf();
  try {
    await community.db.group.update({ where: { id }, data: { hiddenOn: new Date() } });
  } finally {
    await community.end();
  }
  await expect.poll(async () => (await page.request.get(at.group(id))).status()).toBe(404);
});

test("on a small phone and on paper it is whole, and nothing of paper is to be pressed", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(at.group(await aGroup("Kind Bench")));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("The hall behind the library").first()).toBeVisible();
  await expect(page.getByText("Your first visit")).toBeVisible();
  for (const pressed of await page.locator("form, button, input, nav").all()) await expect(pressed).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  // The last look: it takes the style sheets away.
  expect(await wordsThatTouch(page)).toEqual([]);
});
