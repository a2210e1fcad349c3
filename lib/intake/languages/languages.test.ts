import { describe, expect, it } from "vitest";
import { tryText } from "@/lib/intake/bench/tried";
import { KINDS } from "@/lib/intake/grammar/schema";
import { grammar } from "./languages";

const cries = grammar.rules.filter(({ kind }) => KINDS.crisis.some((one) => one === kind));

describe.each(cries)("the rule $id", ({ id, kind, matches, spares }) => {
  it.each(matches)("hears: %s", (text) => expect(tryText({ id, text }).rules).toContain(`${kind}:${id}`));
  it.each(spares)("is silent at: %s", (text) => expect(tryText({ id, text }).panel).toBe(false));
});
