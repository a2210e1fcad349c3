import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseKeptWords } from "@/lib/cases/kept-words";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { replaceKey } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { days, later } from "@/lib/kernel/time";
import type { Ask, Keeper } from "@/lib/maintenance/ask";
import { filesDue } from "@/lib/maintenance/forget-files";
import { renewNightly } from "@/lib/maintenance/upkeep";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { SITE_SECRET, someoneWithAPast } from "@/lib/testing/leaving-world";
import { testKeeper } from "@/lib/testing/maintenance";
import { NOON } from "@/lib/testing/world";
import { eraseAccount } from "./erase-account";
import { eraseContent } from "./erase-content";

let db: PrismaClient;
let someone: Awaited<ReturnType<typeof someoneWithAPast>>;
let keeper: Keeper;
let ask: Ask;
beforeAll(async () => {
  const url = await testDatabaseUrl();
  keeper = await testKeeper(url);
  ({ ask } = keeper);
  db = patientPrisma(url);
  someone = await someoneWithAPast(db);
});

afterAll(() => db.$disconnect());

/** As after a clearing yesterday, without the work of it. */
async function cleared(): Promise<void> {
  await db.$executeRaw`
    INSERT INTO site_state (key, value)
    VALUES ('forgotten', ((SELECT count(*) FROM erased) + (SELECT count(*) FROM erased_key))::text),
           ('forgotten-let-go', (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM let_go)::text),
           ('forgotten-on', ((now() AT TIME ZONE 'UTC')::date - 1)::text)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
  expect(await filesDue(ask)).toBe("no");
}

const WAYS: [string, () => Promise<unknown>][] = [
  ["an edited post", () => db.post.updateMany({ data: { body: "Other words." } })],
  ["an edited title", () => db.thread.updateMany({ data: { title: "Other title" } })],
  ["edited words of a stone", () => db.milestone.updateMany({ data: { words: "Others." } })],
  ["what a profile said before", () => db.profile.updateMany({ data: { bio: "Nothing." } })],
  ["an earlier lasting name", () => db.profile.updateMany({ data: { name: "Heron again" } })],
  ["an earlier name in a thread", () => db.$executeRaw`UPDATE voice SET name = 'Otter' || id`],
  ["the words of a report when its case is decided", () => db.report.deleteMany()],
  ["a cry for help that a volunteer has seen, with its words", () => db.unposted.deleteMany()],
  [
    "earlier words for a key",
    async () => {
      const { accountId, ann } = someone;
      expect((await replaceKey({ db, siteSecret: SITE_SECRET }, { accountId, root: ann.root }, makeKey())).ok).toBe(
        true,
      );
    },
  ],
];

test.each(WAYS)("the files are cleared of %s", async (_what, goes) => {
  await cleared();
  await goes();
  expect(await filesDue(ask)).toBe("small");
});

test("what was kept of erased words for a decision is cleared too, once it is gone in its turn", async () => {
  const leaver = await someoneWithAPast(db);
  await eraseContent(leaver.world.as(leaver.ann), leaver.ann, "everything");
  await eraseAccount(db, { accountId: leaver.accountId, root: leaver.ann.root });
  // The clearing after the erasure finds them still there.
  expect(await db.caseWords.count({ where: { words: "Ann answered." } })).toBe(1);
  await cleared();
  expect(await eraseKeptWords(db, later(NOON, days(6)))).toBe(0);
  expect(await filesDue(ask)).toBe("no");
  expect(await eraseKeptWords(db, later(NOON, days(8)))).toBe(1);
  expect(await filesDue(ask)).toBe("small");
});

test("the work of the night, and words that are merely written, clear nothing", async () => {
  await cleared();
  await someoneWithAPast(db);
  await renewNightly(keeper, NOON);
  expect(await filesDue(ask)).toBe("no");
});

test("a backup from before brings no cry for help back that a volunteer has seen", async () => {
  const { id } = await db.unposted.findFirstOrThrow();
  await db.unposted.delete({ where: { id } });
  expect(await db.erased.findUnique({ where: { id } })).toMatchObject({ kind: "unposted" });
});
