import { describe, expect, test } from "vitest";
import { z } from "zod";
import { exportFile } from "@/components/leaving/export-file";
import { later, minutes } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { eraseAccount } from "@/lib/leaving/erase-account";
import { eraseContent } from "@/lib/leaving/erase-content";
import { gatherExport } from "@/lib/leaving/gather-export";
import { testDatabase } from "@/lib/testing/database";
import { everythingIn, someoneWithAPast } from "@/lib/testing/leaving-world";
import { NOON, worldOf } from "@/lib/testing/world";
import { CONTENT_NOTES } from "@/lib/threads/limits";
import { chooseNotes } from "./choose-notes";
import { encouraged } from "./encouraged";
import { follows } from "./follows";
import { heard } from "./heard";
import { noteChoices } from "./note-choices";
import { changeNotebook, type NotebookKind, readNotebook } from "./notebook";
import { notesSchema } from "./schema";
import { ownSettings } from "./settings";

const db = await testDatabase();
const world = worldOf(db);
const rowOf = (root: Uint8Array) => ({ where: { tag: tagOf(root, "notebook|notes") } });

describe("how words with content notes are read", () => {
  test("is kept for whoever chose it, paused or not, and for nobody else; a reader is asked to sign in", async () => {
    const [member, other] = [world.aMember({ pausedUntil: later(NOON, minutes(5)) }), world.aMember()];
    expect(await chooseNotes(world.as(world.reader), { suicide: "show" })).toMatchObject({
      ok: false,
      refusal: { code: "sign-in-required" },
    });
    expect(await chooseNotes(world.as(member), { suicide: "leave-out", violence: "show" })).toMatchObject({ ok: true });
    expect(await readNotebook(db, member.root, noteChoices)).toEqual({ suicide: "leave-out", violence: "show" });
    expect(await readNotebook(db, other.root, noteChoices)).toEqual({});
  });

  test("stays as it was for a note that the form did not ask about, and the same once more writes nothing", async () => {
    const member = world.aMember();
    await chooseNotes(world.as(member), { suicide: "leave-out" });
    await chooseNotes(world.as(member), { violence: "show" });
    await chooseNotes(world.as(member), { violence: "show" });
    expect(await readNotebook(db, member.root, noteChoices)).toEqual({ suicide: "leave-out", violence: "show" });
    expect(await db.sealed.findUnique({ ...rowOf(member.root), select: { version: true } })).toEqual({ version: 2 });
  });

  test("cannot be read in the database, and takes as much room whatever was chosen", async () => {
    const [one, all] = [world.aMember(), world.aMember()];
    await chooseNotes(world.as(one), { suicide: "show" });
    await chooseNotes(world.as(all), notesSchema.parse(Object.fromEntries(CONTENT_NOTES.map((n) => [n, "leave-out"]))));
    const rows = await Promise.all([one, all].map(({ root }) => db.sealed.findUniqueOrThrow(rowOf(root))));
    expect(rows[0]?.blob.length).toBe(rows[1]?.blob.length);
    for (const { blob } of rows) expect(Buffer.from(blob).toString("latin1")).not.toMatch(/suicide|leave-out/);
  });

  test("is read although a later version knows more: what is not known here is folded", async () => {
    const member = world.aMember();
    const schema = z.record(z.string(), z.string());
    const ofLater: NotebookKind<z.infer<typeof schema>> = { ...noteChoices, schema, empty: {} };
    await changeNotebook(db, member.root, ofLater, () => ({ suicide: "ask-first", later_note: "leave-out" }));
    expect(await readNotebook(db, member.root, noteChoices)).toEqual({ suicide: "fold", later_note: "leave-out" });
  });

  test("only known notes and choices are taken", () => {
    for (const input of [{ suicide: "hide" }, { weather: "show" }, { suicide: ["show"] }])
      expect(notesSchema.safeParse(input).success).toBe(false);
    expect(notesSchema.parse({ violence: "show" })).toEqual({ violence: "show" });
  });

  test("goes along in a copy of one's words, and is gone with the account", async () => {
    const { ann, accountId, world: theirs } = await someoneWithAPast(db);
    await chooseNotes(theirs.as(ann), { suicide: "leave-out", violence: "show" });
    const notes = await readNotebook(db, ann.root, noteChoices);
    const notebook = {
      follows: follows.empty,
      drafts: [],
      asks: { asks: [] },
      heard: heard.empty,
      encouraged: encouraged.empty,
      notes,
      settings: ownSettings.empty,
    };
    const copy = await gatherExport(theirs.as(ann), ann, notebook);
    expect(copy.notebook.notes).toEqual({ suicide: "leave-out", violence: "show" });
    expect(exportFile(copy)).toContain("<li>suicide: Leave out of lists</li>");
    await eraseContent(theirs.as(ann), ann, "account");
    await eraseAccount(db, { accountId, root: ann.root });
    expect(await db.sealed.count(rowOf(ann.root))).toBe(0);
    expect(await everythingIn(db)).not.toContain(Buffer.from(tagOf(ann.root, "notebook|notes")).toString("hex"));
  });
});
