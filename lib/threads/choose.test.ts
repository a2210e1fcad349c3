import { describe, expect, test } from "vitest";
import { helpful, leadStory, notYetShown } from "./choose";
import { doorAt } from "./doors";
import { CONTENT_NOTES, DOORS } from "./limits";
import type { StoryLine } from "./view";

const line = (
  id: string,
  rest: Partial<Pick<StoryLine, "contentNotes" | "replyCount" | "withdrawn" | "searchable">> = {},
) => ({
  ...{ id, withdrawn: false, locked: false, contentNotes: [], replyCount: 0, searchable: false },
  ...rest,
});
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id).join("");

describe("what a page shows once", () => {
  test("leaves out what stands elsewhere, fills up with what comes after, and takes nothing twice", () => {
    expect(ids(notYetShown([line("a"), line("b"), line("b"), line("c"), line("d")], ["a"], 2))).toBe("bc");
    expect(ids(notYetShown([line("a")], ["a"], 2))).toBe("");
    expect(ids(notYetShown([line("a"), line("b")], [], 0))).toBe("");
  });

  test("begins with a story that may be read without a warning, or with none", () => {
    expect(leadStory([line("a", { contentNotes: ["violence"] }), line("b")])?.id).toBe("b");
    expect(leadStory([line("a", { contentNotes: ["violence"] })])).toBeNull();
  });

  test("where search engines read the page, with one whose author lets them find it", () => {
    expect(leadStory([line("a"), line("b", { searchable: true })], true)?.id).toBe("b");
    expect(leadStory([line("a")], true)).toBeNull();
  });
});

describe("what stands behind a door", () => {
  test("threads with an answer come first, in their order; deleted ones and those with what is left out do not", () => {
    const lines = [
      line("a"),
      line("b", { replyCount: 2 }),
      line("c", { replyCount: 3, contentNotes: ["use_described"] }),
      line("d", { withdrawn: true, replyCount: 1 }),
      line("e", { replyCount: 1, contentNotes: ["violence"] }),
    ];
    expect(ids(helpful(lines, ["use_described"]))).toBe("bea");
  });

  test("each has a number from 1 and no other address", () => {
    expect(DOORS.map((_, place) => doorAt(String(place + 1))?.name)).toEqual([...DOORS]);
    for (const none of ["0", "6", "01", "1.0", "just-used", ""]) expect(doorAt(none)).toBeNull();
  });

  test("nobody who may use this hour is led to how others used, and who cannot sleep finds nothing heavy", () => {
    const leavesOut = (number: string) => doorAt(number)?.leavesOut ?? [];
    for (const number of ["1", "2", "4", "5"]) expect(leavesOut(number)).toContain("use_described");
    const heavy = CONTENT_NOTES.filter((note) => /overdose|suicide|harm|violence/.test(note));
    expect(leavesOut("4")).toEqual(expect.arrayContaining(heavy));
  });

  test("each names boards by keys of the boards that we bring", async () => {
    const { boardSeeds } = await import("@/seeds/boards/boards");
    const slugs = boardSeeds.map(({ slug }) => slug);
    for (const door of DOORS.keys())
      for (const slug of doorAt(String(door + 1))?.boards ?? []) expect(slugs).toContain(slug);
  });
});
