import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitsOf, type Trait } from "@/lib/groups/traits";
import { indexOf, someNow, someRows } from "@/lib/testing/finder";
import { chooseGroups } from "./choose";
import { ANY_ANSWERS, type ChooseAnswers, QUESTIONS } from "./choose-answers";
import type { IndexRow } from "./index-row";
import { CHOOSE_QUESTIONS } from "./limits";
import { anyGroup, type GroupWish } from "./wish";

const NOW = new Date("2026-12-01T18:00:00Z");
const TODAY = Math.floor(NOW.getTime() / 86_400_000);
const row = (at: number, yes: Trait[], no: Trait[] = [], facts: Partial<IndexRow> = {}): IndexRow => ({
  ...{ groupId: String(at).padStart(16, "0"), programme: "na", lat: null, lng: null, confirmed: null, day: 4 },
  ...{ minute: 600, weeks: null, zone: "Europe/London", mode: "online", languages: [], pauses: [] },
  ...{ yes: bitsOf(yes), no: bitsOf(no) },
  ...facts,
});
const choose = (rows: IndexRow[], answers: Partial<ChooseAnswers>, wish: Partial<GroupWish> = {}) =>
  chooseGroups(indexOf(rows, NOW), { ...ANY_ANSWERS, ...answers }, { ...anyGroup("Europe/London"), ...wish }, NOW);
const numbers = (...asked: Parameters<typeof choose>) => choose(...asked).map(({ id }) => Number(id));

describe("what suits", () => {
  test("stands before what is not known, and that before what does not suit", () => {
    const rows = [row(1, ["large"]), row(2, []), row(3, ["small"])];
    const programmes = ["na", "smart", "lifering"];
    const apart = rows.map((one, at) => ({ ...one, programme: programmes[at] ?? "" }));
    expect(choose(apart, { size: "small" }).map(({ id, score }) => [Number(id), score])).toEqual([
      ...[
        [3, 2],
        [2, 0],
        [1, -2],
      ],
    ]);
  });

  test("is told question by question, those alone that were answered", () => {
    const [chosen] = choose([row(1, ["small"], ["camera"])], { size: "small", camera: "off", medication: "welcome" });
    expect(chosen?.answers).toEqual([
      { question: "size", fit: "fits" },
      { question: "camera", fit: "fits" },
      { question: "medication", fit: "not-known" },
    ]);
  });

  test("counts newcomers, what was confirmed and what begins soon, one each", () => {
    const rows = [
      row(1, ["newcomers"]),
      row(2, [], [], { confirmed: TODAY - 90, programme: "smart" }),
      row(3, [], [], { confirmed: TODAY - 91, programme: "lifering" }),
      row(4, ["newcomers"], [], { confirmed: TODAY, programme: "family", day: 2, minute: 20 * 60 }),
    ];
    const chosen = choose(rows, {});
    expect(chosen.map(({ id, score }) => [Number(id), score])).toEqual([
      ...[
        [4, 3],
        [1, 1],
        [2, 1],
        [3, 0],
      ],
    ]);
    expect(chosen[0]).toMatchObject({ newcomers: true, confirmed: true, soon: true });
  });
});

describe("what would hurt", () => {
  test("is not shown at all: a camera that must be on, and a group that has no room for medication", () => {
    expect(numbers([row(1, ["camera"]), row(2, [])], { camera: "off" })).toEqual([2]);
    expect(numbers([row(1, [], ["medication"]), row(2, [])], { medication: "welcome" })).toEqual([2]);
    expect(numbers([row(1, ["camera"], ["medication"])], {})).toEqual([1]);
  });

  test("is no question of cameras in a room", () => {
    const [chosen] = choose([row(1, [], [], { mode: "in_person" })], { camera: "off" });
    expect(chosen?.answers).toEqual([{ question: "camera", fit: "fits" }]);
  });
});

test("where one may only listen one may talk too, and a trained peer is a peer", () => {
  const met = (yes: Trait[], no: Trait[], answers: Partial<ChooseAnswers>) =>
    choose([row(1, yes, no)], answers)[0]?.answers[0]?.fit;
  expect(met(["listen_only"], [], { part: "talk" })).toBe("not-known");
  expect(met([], ["listen_only"], { part: "talk" })).toBe("fits");
  expect(met([], ["listen_only"], { part: "listen" })).toBe("does-not");
  expect(met(["led_by_trained_peer"], [], { lead: "peer" })).toBe("fits");
  expect(met(["led_by_peer"], [], { lead: "trained_peer" })).toBe("not-known");
  expect(met(["led_by_licensed"], [], { lead: "peer" })).toBe("does-not");
});

test("six at most, two of each programme, and none that the wish leaves out", () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    row(at, [], [], { programme: ["na", "smart", "aa", "refuge"][at % 4] ?? "" }),
  );
  const chosen = numbers(rows, {});
  expect(chosen.length).toBe(6);
  expect(Math.max(...[0, 1, 2, 3].map((programme) => chosen.filter((id) => id % 4 === programme).length))).toBe(2);
  expect(numbers(rows, {}, { programmes: ["smart"] }).map((id) => id % 4)).toEqual([1, 1]);
});

/** The scores of groups that were chosen each by itself: the best six, two of a programme. */
function eachByItself(rows: readonly IndexRow[], answers: ChooseAnswers, now: Date): number[] {
  const ids = [...new Set(rows.map(({ groupId }) => groupId))];
  const scored = ids.flatMap((id) => {
    const own = rows.filter(({ groupId }) => groupId === id);
    const [one] = chooseGroups(indexOf(own, now), answers, anyGroup("Europe/London"), now);
    return one ? [{ score: one.score, programme: own[0]?.programme }] : [];
  });
  const best = scored.sort((a, b) => b.score - a.score);
  const two = best.filter(
    (one, at) => best.slice(0, at).filter(({ programme }) => programme === one.programme).length < 2,
  );
  return two.slice(0, 6).map(({ score }) => score);
}

test("the best come first, whatever is asked, and what must fit is never against the answer", () => {
  const answer = <T extends string>(choices: readonly T[]) => fc.option(fc.constantFrom(...choices));
  const { size, lead, part, camera, faith, medication } = CHOOSE_QUESTIONS;
  const someAnswers = fc.record({
    ...{ size: answer(size), lead: answer(lead), part: answer(part) },
    ...{ camera: answer(camera), faith: answer(faith), medication: answer(medication) },
  });
  const asked = someNow.chain((now) => fc.tuple(fc.constant(now), someRows(now), someAnswers));
  fc.assert(
    fc.property(asked, ([now, rows, answers]) => {
      const chosen = chooseGroups(indexOf(rows, now), answers, anyGroup("Europe/London"), now);
      const scores = chosen.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores).toEqual(eachByItself(rows, answers, now));
      for (const one of chosen) {
        const worth = { fits: 2, "not-known": 0, "does-not": -2 };
        const extra = [one.newcomers, one.confirmed, one.soon].filter(Boolean).length;
        expect(one.score).toBe(one.answers.reduce((sum, { fit }) => sum + worth[fit], extra));
        expect(one.answers.map(({ question }) => question)).toEqual(QUESTIONS.filter((each) => answers[each] !== null));
        const mustFit = one.answers.filter(({ question }) => question === "camera" || question === "medication");
        expect(mustFit.some(({ fit }) => fit === "does-not")).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});
