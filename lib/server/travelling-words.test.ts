import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { travellingIn } from "./travelling-words";

function reply(fields: Record<string, string>): FormData {
  const form = new FormData();
  const all = { composer: "reply", here: `/t/${newId()}`, submission: newId(), body: "", follow: "on", ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return form;
}

test("a reply that was begun goes along with what is pressed beside it: its words, or a quote without any", () => {
  expect(travellingIn(reply({}), ["follow"])).toBeNull();
  expect(travellingIn(reply({ answersId: "" }), ["follow"])).toBeNull();
  const quote = { answersId: newId(), quoteRevision: "1", quoteFrom: "0", quoteTo: "9" };
  for (const begun of [{ body: "Words." }, quote])
    expect(travellingIn(reply(begun), ["follow"])?.values).toMatchObject(
      Object.fromEntries(Object.entries(begun).map(([name, value]) => [name, [value]])),
    );
});
