import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { KINDS } from "@/lib/intake/grammar/schema";
import { severityOf, takeIn } from "@/lib/intake/intake";
import { flagTexts } from "./flag-words";
import { TriedWords } from "./tried-words";

function tried(body: string): string {
  const intake = takeIn({ title: null, body, acknowledged: [] });
  const severity = intake.signals.length === 0 ? null : severityOf(intake.signals);
  const html = renderToStaticMarkup(
    <TriedWords tried={{ kind: "words-tried", title: null, body, intake, severity }} />,
  );
  return html.replaceAll(/<[^>]*>/g, " ");
}

test("a volunteer reads in words what was noticed, and no name of a rule", () => {
  const text = tried("I want to kill myself tonight. Ring me on 07700 900123, I can sort you out with some gear.");
  expect(text).toContain("They may want to die.");
  expect(text).toContain("It may give contact details.");
  for (const code of ["crisis", "suicide", "sourcing", "contact:", "phone"]) expect(text).not.toContain(code);
  const asked = tried("Ring me on 07700 900123.");
  expect(asked).toContain("asked to look again first: contact details, or asking to meet somewhere else.");
  expect(tried("It rained all day.")).not.toContain("What our software noticed");
});

test("every kind that software looks for has a sentence of its own", () => {
  const kinds = [...KINDS.crisis.map((kind) => `crisis:${kind}`), "contact:phone", "contact:invitation"];
  const others = ["sourcing:selling", "shaming:orders", "exposing:exposing", "identifying:identifying", "repeat:x"];
  for (const signal of [...kinds, ...others, "flood:copies"])
    expect(flagTexts([signal])[0], signal).not.toMatch(/Our software noticed|flag-|sounds like a cry/);
});
