import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { aGuideRecord } from "@/lib/testing/feed-records";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { communityOf } from "./community";
import { axe, expect, test } from "./fixtures";
import { joinAsModerator } from "./invite";
import { join } from "./people";
import { unique } from "./threads";

// A form that is sent and a page that comes back: none of it needs a script.
test.use({ javaScriptEnabled: false });
// One after another: the site reads one list at a time when it is asked to.
test.describe.configure({ mode: "default" });

let folder: string;
test.beforeAll(async () => {
  folder = await temporaryFolder();
});
test.afterAll(() => removeFolder(folder));

/** Reads a list of so many groups from a file, as whoever runs the server does; of `bad` more nothing can be read. */
async function imported(name: string, good: number, bad: number): Promise<void> {
  const file = path.join(folder, "list.json");
  const records = Array.from({ length: good + bad }, (_, n) =>
    aGuideRecord({ slug: `m${n}`, name: n < good ? `${name} ${n}` : "", location_id: n }),
  );
  await writeFile(file, JSON.stringify(records));
  const run = path.resolve(import.meta.dirname, "../lib/launch/run.mjs");
  const dataDir = process.env.E2E_DATA_DIR;
  const env = { ...process.env, ...(dataDir ? { CAIRN_DATA_DIR: dataDir } : {}) };
  const about = ["--name", name, "--programme", "aa", "--zone", "America/New_York", "--terms", "Free to show."];
  const { status, stderr } = spawnSync(process.execPath, [run, "groups-import", file, ...about], {
    encoding: "utf8",
    env,
  });
  if (status !== 0 && bad === 0) throw new Error(stderr);
}

test("lists of meetings are not there for readers and members, and a volunteer may only look", async ({
  page,
  browser,
  volunteer,
}) => {
  const pages = ["/desk/feeds", "/desk/feeds/add", "/desk/feeds/0000000000000000", "/desk/group/0000000000000000"];
  for (const address of pages) expect((await page.goto(address))?.status()).toBe(404);
  await join(page);
  for (const address of pages) expect((await page.goto(address))?.status()).toBe(404);

  const moderator = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await moderator.context().addCookies(volunteer.cookies);
  await moderator.goto("/desk");
  await moderator.getByRole("link", { name: "Lists of meetings" }).click();
  await expect(moderator.getByText("only a lead volunteer can change lists")).toBeVisible();
  await axe(moderator);
  await expect(moderator.getByRole("link", { name: "Add a list" })).toHaveCount(0);
  expect((await moderator.goto("/desk/feeds/add"))?.status()).toBe(404);
  await moderator.context().close();
});

test("a list in a private network is refused in plain words, and nothing of it is kept", async ({ page }) => {
  await joinAsModerator(page.request, "lead");
  const name = unique("NA, Nowhere");
  await page.goto("/desk/feeds");
  await page.getByRole("link", { name: "Add a list" }).click();
  await axe(page);
  await page.getByLabel("Address of the list").fill("http://127.0.0.1/meetings.json");
  await page.getByLabel("What to call it").fill(name);
  await page.getByLabel("What kind of groups are in it?").selectOption("na");
  await page.getByLabel("Time zone").selectOption("Europe/London");
  await page.getByRole("button", { name: "Test this list" }).click();
  const told = page.getByRole("alert");
  await expect(told).toContainText("leads to this server or a private network, so we didn’t open it.");
  await expect(told).toContainText("Nothing has been kept.");
  await expect(page.getByLabel("What to call it")).toHaveValue(name);
  await axe(page);
  await page.goto("/desk/feeds");
  await expect(page.getByText(name)).toHaveCount(0);
});

test("a lead sees how a list was read, pauses it, changes its terms, and removes it with its groups", async ({
  page,
}) => {
  await joinAsModerator(page.request, "lead");
  const name = unique("AA, Rivermouth");
  await imported(name, 12, 0);
  await imported(name, 12, 9);
  await page.goto("/desk/feeds");
  await axe(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByText("12 groups listed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Changes waiting for you" })).toBeVisible();
  await page.getByText("9 records were left out").first().click();
  await expect(page.getByText("9 records: no name.").first()).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Pause it" }).click();
  await expect(page.getByRole("status")).toHaveText("Paused.");
  await page.getByRole("button", { name: "Read it again from now on" }).click();
  await page.getByLabel("Why may we show it?").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("Terms");
  await page.getByLabel("Why may we show it?").fill("Agreed by letter.");
  await page.getByLabel("How often should we read it?").selectOption("24");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(page.getByLabel("Why may we show it?")).toHaveValue("Agreed by letter.");

  const community = await communityOf();
  const group = await community.db.group.findFirstOrThrow({ where: { name: `${name} 3` }, select: { id: true } });
  const where = { name, programme: "aa" };
  const { id } = await community.db.source.findFirstOrThrow({ where, select: { id: true } });
  await community.db.source.update({ where: { id }, data: { address: "http://127.0.0.1/meetings.json" } });
  await community.end();
  // A name that led elsewhere when it was added.
  await page.reload();
  await page.getByRole("button", { name: "Read it now" }).click();
  await expect(page.getByText("Done. See below what came of it.")).toBeVisible();
  await expect(page.getByText("Couldn’t be read. Everything listed before stays.")).toBeVisible();
  await expect(page.getByText("12 groups listed")).toBeVisible();

  await page.goto(`/desk/group/${group.id}`);
  await page.getByLabel("Why are you hiding it?").fill("Nobody opens the door.");
  await page.getByRole("button", { name: "Hide this group" }).click();
  await expect(page.getByText("This group is hidden: nobody can find it.")).toBeVisible();
  await page.getByText("What was done before").click();
  await expect(page.getByText("Nobody opens the door.")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Bring this group back" }).click();
  await expect(page.getByText("People can find this group again.")).toBeVisible();

  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "Remove this list" }).click();
  await expect(page.getByText("Its 12 groups go too")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Remove the list and its groups" }).click();
  await expect(page.getByRole("status")).toHaveText("The list and its groups are gone.");
  await expect(page.getByText(name)).toHaveCount(0);
});

test("our own groups are a list of their own for others", async ({ request }) => {
  const answer = await request.get("/groups/feed.json");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
  expect(Array.isArray(await answer.json())).toBe(true);
});
