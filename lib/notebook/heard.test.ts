import { expect, test } from "vitest";
import { type HeardChange, type HeardPage, heard, heardIn, withHeard } from "./heard";

const after = (changes: readonly HeardChange[], page: HeardPage = heard.empty) => withHeard(page, changes);
const cry = (id: string, level: "low" | "high" = "high"): HeardChange => ({ kind: "heard", id, level });
const fold = (id: string): HeardChange => ({ kind: "folded", id });

test("nothing is known of words that nothing was heard in, and taking them back leaves the very page", () => {
  expect(heardIn(heard.empty, "a")).toBeNull();
  expect(after([{ kind: "gone", id: "a" }])).toBe(heard.empty);
});

test("help stands until it is folded, and stays folded", () => {
  const page = after([cry("a")]);
  expect(heardIn(page, "a")).toEqual({ level: "high", folded: false });
  const folded = after([fold("a")], page);
  expect(heardIn(folded, "a")).toEqual({ level: "high", folded: true });
  expect(after([fold("a")], folded)).toBe(folded);
});

test("new words open it again, and a calmer change does not unhear what was heard", () => {
  expect(heardIn(after([cry("a"), fold("a"), cry("a", "low")]), "a")).toEqual({ level: "high", folded: false });
  expect(heardIn(after([cry("a", "low"), cry("a", "high")]), "a")).toEqual({ level: "high", folded: false });
});

test("help beside held words that nothing was heard in can be folded away too", () => {
  expect(heardIn(after([fold("held")]), "held")).toEqual({ level: "low", folded: true });
});

test("words that were taken back leave no trace", () => {
  expect(after([cry("a"), fold("a"), { kind: "gone", id: "a" }])).toEqual(heard.empty);
});

test("changes that were written already do no harm when they are read on top", () => {
  const changes = [cry("a"), fold("a"), cry("b"), { kind: "seen", id: "m" } as const];
  expect(after(changes, after(changes))).toEqual(after(changes));
});

test("it is bounded: the oldest that is folded goes first, and what is open stays", () => {
  const many = Array.from({ length: 40 }, (_, n) => cry(`n${n}`));
  const page = after([...many, fold("n7"), fold("n9"), cry("new")]);
  expect(page.words).toHaveLength(40);
  expect(heardIn(page, "n7")).toBeNull();
  expect(heardIn(page, "n0")).not.toBeNull();
  expect(heardIn(after([cry("x"), cry("y")], page), "n0")).toBeNull();
  expect(after(Array.from({ length: 60 }, (_, n) => ({ kind: "seen", id: `m${n}` }) as const)).seen).toHaveLength(40);
});
