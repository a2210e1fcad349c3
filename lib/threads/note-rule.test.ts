import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTENT_NOTES, type ContentNote, NOTE_CHOICES } from "./limits";
import { choiceAmong, keptRows, type ListKind, mattersWhose, type NoteChoices, postByNotes } from "./note-rule";
import type { PostView } from "./view";

type Row = { id: number; notes: ContentNote[]; own: boolean; unfolded?: true };
const kind: ListKind<Row> = {
  placeOf: ({ id }) => ({ threadId: String(id), seq: 0 }),
  notesOf: ({ notes }) => notes,
  foldedBy: ({ notes }) => notes,
};

const someNotes = fc.uniqueArray(fc.constantFrom(...CONTENT_NOTES), { maxLength: 4 });
const someChoices: fc.Arbitrary<NoteChoices> = fc.dictionary(
  fc.constantFrom(...CONTENT_NOTES),
  fc.constantFrom(...NOTE_CHOICES),
);
const someRows = fc
  .array(fc.record({ notes: someNotes, own: fc.boolean() }))
  .map((rows) => rows.map((row, id): Row => ({ id, ...row })));

const post = (more: Partial<PostView>): PostView => ({
  ...{ id: "p", seq: 1, revision: 1, body: "Words.", standing: "visible", edited: false, contentNotes: [] },
  ...{ day: new Date("2026-06-15"), name: "amber willow", avatarSeed: "a", profileId: null, byVolunteers: false },
  ...{ byOpener: false, stoneId: null, own: false, mayEdit: false, answers: null, notice: null, care: null },
  ...more,
});

describe("among several notes", () => {
  test("the strictest choice counts, and nothing chosen means folded", () => {
    const choices: NoteChoices = { suicide: "leave-out", violence: "show", withdrawal: "fold", sex_work: "show" };
    expect(choiceAmong(choices, [])).toBe("show");
    expect(choiceAmong(choices, ["violence", "sex_work"])).toBe("show");
    expect(choiceAmong(choices, ["violence", "withdrawal"])).toBe("fold");
    expect(choiceAmong(choices, ["violence", "suicide", "withdrawal"])).toBe("leave-out");
    expect(choiceAmong({}, ["violence"])).toBe("fold");
  });

  test("a note of a later version is folded, whatever stands beside it", () => {
    expect(choiceAmong({ violence: "show" }, ["a_later_note"])).toBe("fold");
    expect(choiceAmong({ violence: "show" }, ["violence", "a_later_note"])).toBe("fold");
    expect(choiceAmong({ violence: "leave-out" }, ["violence", "a_later_note"])).toBe("leave-out");
  });

  test("one more note never makes it milder", () => {
    const strictness = (choices: NoteChoices, notes: readonly string[]) =>
      NOTE_CHOICES.indexOf(choiceAmong(choices, notes));
    fc.assert(
      fc.property(someChoices, someNotes, fc.constantFrom(...CONTENT_NOTES), (choices, notes, more) => {
        expect(strictness(choices, [...notes, more])).toBeGreaterThanOrEqual(strictness(choices, notes));
      }),
    );
  });
});

describe("a list", () => {
  test("what is left out and what is shown are together what the query gave, in its order", () => {
    fc.assert(
      fc.property(someRows, someChoices, (rows, choices) => {
        const { items, leftOut } = keptRows(rows, choices, kind, ({ own }) => own);
        const ids = [...items, ...leftOut].map(({ id }) => id);
        expect([...ids].sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
        for (const part of [items, leftOut]) {
          const order = part.map(({ id }) => id);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });

  test("own posts are in it, and open, whatever was chosen; whose a row is is asked only where it matters", () => {
    fc.assert(
      fc.property(someRows, someChoices, (rows, choices) => {
        const { items } = keptRows(rows, choices, kind, ({ own }) => own);
        for (const row of rows.filter(({ own, notes }) => own && notes.length > 0))
          expect(items).toContainEqual({ ...row, unfolded: true });
        const asking = keptRows(rows, choices, kind, (row) => row.own && mattersWhose(row, choices, kind));
        expect(asking).toEqual(keptRows(rows, choices, kind, ({ own }) => own));
      }),
    );
  });

  test("rows without a choice stay the very rows of the query, and of titles alone nothing is asked until some are left out", () => {
    const rows: Row[] = [{ id: 1, notes: ["violence"], own: false }];
    expect(keptRows(rows, {}, kind, () => false).items[0]).toBe(rows[0]);
    const titles = { ...kind, foldedBy: () => [] };
    expect(rows.map((row) => mattersWhose(row, {}, titles))).toEqual([false]);
    expect(rows.map((row) => mattersWhose(row, { violence: "leave-out" }, titles))).toEqual([true]);
  });
});

describe("on a thread's page", () => {
  const none = new Set<string>();

  test("words open only where that was chosen; whoever leaves them out of lists finds them folded in their place", () => {
    const noted = post({ contentNotes: ["suicide"] });
    const folding: NoteChoices[] = [{}, { suicide: "fold" }, { suicide: "leave-out" }];
    for (const choices of folding) expect(postByNotes(noted, choices, none)).toBe(noted);
    expect(postByNotes(noted, { suicide: "show" }, none)).toEqual({ ...noted, unfolded: true });
    const two = post({ contentNotes: ["suicide", "violence"] });
    expect(postByNotes(two, { suicide: "show" }, none)).toBe(two);
  });

  test("a quote is read by its own notes, and one's own quoted words are open", () => {
    const quote = { text: "Theirs.", contentNotes: ["violence"] } as const;
    const quoting = post({ answers: { id: "q", name: "bold heron", quote } });
    expect(postByNotes(quoting, {}, none)).toBe(quoting);
    const open = { ...quoting, answers: { id: "q", name: "bold heron", quote: { ...quote, unfolded: true } } };
    expect(postByNotes(quoting, { violence: "show" }, none)).toEqual(open);
    expect(postByNotes(quoting, { violence: "leave-out" }, new Set(["q"]))).toEqual(open);
  });
});
