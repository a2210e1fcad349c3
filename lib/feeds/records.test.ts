import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordsIn } from "./records";
import { FeedError } from "./refusals";

async function* pieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(text: string | Uint8Array, size?: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const some of recordsIn(pieces(text, size))) found.push(...some);
  return found;
}
const failure = (text: string | Uint8Array, size?: number) =>
  read(text, size).then(
    (found) => `read ${found.length}`,
    (error: unknown) => (error instanceof FeedError ? error.why : String(error)),
  );

describe("a list is not taken", () => {
  test.each([
    ["nothing at all", "", "no-records"],
    ["spaces alone", " \n\t ", "no-records"],
    ["an empty list", "[]", "no-records"],
    ["an object without meetings", "{}", "no-records"],
    ["an object whose meetings are none", '{"meetings": []}', "no-records"],
    ["an object that says what went wrong", '{"error": "too many requests", "data": [1, 2]}', "no-records"],
    ["meetings that are an object", '{"meetings": {"a": {"slug": "a"}}}', "not-a-list"],
    ["a page", "<!DOCTYPE html><html><body>Service unavailable</body></html>", "not-json"],
    ["a word", "null", "not-a-list"],
    ["a text", '"[1,2]"', "not-a-list"],
    ["what is no JSON", "[{slug: 1}]", "not-json"],
    ["one that is cut off within a record", '[{"slug": "a"}, {"slug": "b', "cut-off"],
    ["one that is cut off between records", '[{"slug": "a"},', "cut-off"],
    ["one that is cut off before its end", '[{"slug": "a"}', "cut-off"],
    ["an object that is cut off behind its meetings", '{"meetings": [{"slug": "a"}]', "cut-off"],
    ["one with a page behind it", '[{"slug": "a"}]<br/>PHP Warning', "rubbish"],
    ["two one after the other", '[{"slug": "a"}][{"slug": "b"}]', "rubbish"],
  ])("%s", async (_what, text, why) => {
    expect([await failure(text), await failure(text, 100_000), await failure(text, 1)]).toEqual([why, why, why]);
  });

  test("a record without end", async () => {
    expect(await failure(`[{"slug": "a", "notes": "${"long ".repeat(300_000)}"}]`, 65_536)).toBe("record-too-big");
  });

  test.each(["[", '{"a":', '{"a":1,"b":['])("brackets within brackets without end: %s", async (open) => {
    expect(await failure(`[${open.repeat(300_000)}`, 65_536)).toBe("record-too-big");
  });

  test("spaces without end, though nothing of them is kept", async () => {
    async function* spaces() {
      for (let n = 0; n < 2000; n += 1) yield Buffer.alloc(65_536, " ");
    }
    const reading = (async () => {
      for await (const _ of recordsIn(spaces()));
    })();
    await expect(reading).rejects.toThrow("too-big");
  });
});

test("a list is read, behind a mark of its encoding too, and an object with meetings beside others", async () => {
  expect(await read('\ufeff [{"slug": "a"}, null, 3]\n ')).toEqual([{ slug: "a" }, null, 3]);
  expect(await read('{"formats": [{"id": 1}], "meetings": [{"slug": "é"}, []], "more": {"meetings": [1]}}')).toEqual([
    { slug: "é" },
    [],
  ]);
});

test("wherever its bytes are parted, a list is read as JSON.parse reads it, and every part of it is cut off", () => {
  const list = fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 5 });
  return fc.assert(
    fc.asyncProperty(list, fc.integer({ min: 1, max: 40 }), fc.nat(), async (records, size, cut) => {
      const text = Buffer.from(JSON.stringify(records));
      expect(await read(text, size)).toEqual(JSON.parse(text.toString()));
      const part = text.subarray(0, 1 + (cut % (text.length - 1)));
      expect(await failure(part, size)).toBe("cut-off");
    }),
  );
});
