import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Refusal } from "@/lib/kernel/result";
import { EncourageSignedOut } from "./signed-out";

const shown = (refusal: Refusal, gives = true, subject: "post" | "milestone" = "post") =>
  renderToStaticMarkup(
    <EncourageSignedOut
      refusal={refusal}
      wanted={{ subject, id: "p1", kind: "with_you", gives }}
      fields={{ subject, choice: "give with_you p1" }}
    />,
  );
const notices = (html: string) => html.match(/role="alert"/g)?.length;

test("whoever was signed out reads what they wanted to say, and finds the way back", () => {
  const html = shown({ code: "sign-in-required" });
  expect(html).toContain("You wanted to say ‘With you’.");
  expect(html).not.toContain("wrote");
  expect(html).not.toContain("copy your text");
  expect(html).toContain('href="/r/p1"');
  expect(notices(html)).toBe(1);
  expect(shown({ code: "busy" }, false, "milestone")).toContain("undo ‘With you’");
  expect(shown({ code: "busy" }, false, "milestone")).toContain('href="/m/p1"');
});

test("a wrong key is told once, and so is a wait", () => {
  const wrong = shown({ code: "sign-in-required", key: { kind: "unknown" } });
  expect(notices(wrong)).toBe(1);
  expect(wrong).toContain("No account has these six words.");
  const slow = shown({ code: "slow-down", seconds: 120 });
  expect(notices(slow)).toBe(1);
  expect(slow).toContain("in 2 minutes");
});
