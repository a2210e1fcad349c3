import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { at, forms } from "@/lib/kernel/addresses";
import { done, refuse } from "@/lib/kernel/result";
import { pauseSchema } from "@/lib/moderation/schema";
import { caseControl } from "./case-control";
import { formRoute } from "./form-route";
import { takeOff } from "./in-flight";
import { processState } from "./process-state";

const who = vi.hoisted(() => ({ kind: "member" }));
vi.mock("./sender", () => ({ sender: async () => ({ kind: who.kind }) }));
vi.mock("./world", () => ({ contextFor: () => ({}) }));
vi.mock("./limits/turn", () => ({ takeTurn: async () => done({ giveBack: () => {} }) }));

const id = "0".repeat(16);
const page = { composer: "decide", here: at.case(id), revision: "2", offered: "decide pause keep" };
const nothing = { words: "", rule: "", pauseWords: "", pauseRule: "be-kind", hours: "24" };
const caseAlone = z.strictObject({ caseId: z.string() });

// Never reached: no command here asks a database.
vi.stubEnv("DATABASE_URL", "postgresql://nowhere.invalid/none");

const ran = vi.fn();
const command = async (_ctx: unknown, input: unknown) => {
  ran(input);
  return done(null);
};

/** Sends the form of the page to one of its controls: what is answered, and what stands on the page then. */
async function press(handle: ReturnType<typeof caseControl>, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...page, ...nothing, ...fields })) form.append(name, value);
  const { POST } = formRoute(forms.claim, { id: "caseId" }, handle);
  return processState().formRequest.run({ form, inFlight: takeOff() }, async () => {
    const answer = await POST(new Request("http://localhost/"), { params: Promise.resolve({ id }) });
    const again = processState().formRequest.getStore()?.pageAgain;
    return { to: answer.headers.get("Location"), page: again?.address, state: again?.returned.decide };
  });
}

const keep = caseControl({ command, schema: caseAlone, own: [], done: () => null });
const ofPause = ["pauseRule", "pauseWords", "hours"];
const pause = caseControl({ command, schema: pauseSchema, own: ofPause, done: () => "paused" });
const handOn = caseControl({ command, schema: caseAlone, own: [], done: () => "handed-on", leaves: "handOn" });
const decided = z.looseObject({ rule: z.string().min(1) });
const ofDecision = { schema: decided, own: ["words", "rule", "revision"] };
const decide = caseControl({ command, ...ofDecision, done: () => "decided", leaves: "decide" });

beforeEach(() => {
  who.kind = "member";
  ran.mockClear();
});

describe("a button on the page of a case", () => {
  test("takes its own fields alone, and leads where it should when nothing was written", async () => {
    expect((await press(keep, {})).to).toBe(at.case(id));
    expect(ran).toHaveBeenCalledWith({ caseId: id });
    expect((await press(handOn, {})).to).toBe(`${at.desk()}?done=handed-on`);
    expect((await press(decide, { words: "Kindly", rule: "be-kind" })).to).toBe(`${at.desk()}?done=decided`);
    expect((await press(pause, { pauseWords: "Rest" })).to).toBe(`${at.case(id)}?done=paused`);
    expect(ran).toHaveBeenLastCalledWith({ caseId: id, hours: 24, rule: "be-kind", words: "Rest" });
  });

  test("that stays on the page leaves every word that it did not send, and uses up its own", async () => {
    const kept = await press(keep, { words: "Kindly", pauseWords: "Rest" });
    expect(kept.page).toBe(at.case(id));
    expect(kept.state).toMatchObject({ refusal: null, values: { words: ["Kindly"], pauseWords: ["Rest"] } });
    const paused = await press(pause, { words: "Kindly", rule: "be-kind", pauseWords: "Rest" });
    expect(paused.page).toBe(`${at.case(id)}?done=paused`);
    expect(paused.state?.values).toMatchObject({ words: ["Kindly"], rule: ["be-kind"] });
    expect(paused.state?.values.pauseWords).toBeUndefined();
    expect(ran).toHaveBeenCalledTimes(2);
  });

  test("that leads away asks once before it leaves words behind", async () => {
    for (const [handle, name, words] of [
      [handOn, "handOn", { words: "Kindly" }],
      [handOn, "handOn", { pauseWords: "Rest" }],
      [decide, "decide", { words: "Kindly", rule: "be-kind", pauseWords: "Rest" }],
    ] as const) {
      ran.mockClear();
      const asked = await press(handle, words);
      expect(asked.state?.values.asked).toEqual([name]);
      for (const [field, text] of Object.entries(words)) expect(asked.state?.values[field]).toEqual([text]);
      expect(ran).not.toHaveBeenCalled();
      expect((await press(handle, { ...words, without: "other" })).state?.values.asked).toEqual([name]);
      expect((await press(handle, { ...words, without: name })).to).toContain(at.desk());
      expect(ran).toHaveBeenCalledTimes(1);
    }
  });

  test("that is refused gives everything back, with why, and asks nothing", async () => {
    const busy = caseControl({
      command: async () => refuse({ code: "busy" }),
      schema: caseAlone,
      own: [],
      done: () => null,
    });
    const refused = await press(busy, { words: "Kindly", rule: "be-kind", pauseWords: "Rest" });
    const values = { words: ["Kindly"], rule: ["be-kind"], pauseWords: ["Rest"], revision: ["2"], hours: ["24"] };
    expect(refused.state).toMatchObject({ refusal: { code: "busy" }, values });
    const unsure = await press(decide, { words: "Kindly", pauseWords: "Rest" });
    expect(unsure.state).toMatchObject({ refusal: { code: "invalid" }, values: { words: ["Kindly"] } });
    expect(unsure.state?.values.asked).toBeUndefined();
  });

  test("without a sign-in does nothing but give everything back, and no key", async () => {
    who.kind = "reader";
    for (const handle of [keep, pause, handOn, decide]) {
      const { state } = await press(handle, { words: "Kindly", pauseWords: "Rest", key: " ", device: "mine" });
      const values = { words: ["Kindly"], pauseWords: ["Rest"], offered: ["decide pause keep"] };
      expect(state).toMatchObject({ refusal: { code: "sign-in-required" }, values });
      expect(Object.keys(state?.values ?? {})).not.toEqual(expect.arrayContaining(["key"]));
      expect(state?.values.device).toBeUndefined();
    }
    expect(ran).not.toHaveBeenCalled();
  });
});
