import { JSONParser } from "@streamparser/json";
import { LIST_MOST, RECORD_MOST } from "./limits";
import { FeedError } from "./refusals";

const MARK = [0xef, 0xbb, 0xbf];
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const LIST = 0x5b;
const OBJECT = 0x7b;

/**
 * The records of a list, `[…]` or `{"meetings": […]}`, a few at a time, as its bytes arrive: never all of them are in
 * memory. Whatever is no such list, is cut off, holds nothing, or goes on behind its end, ends in a `FeedError`: only who
 * has read all of them may believe that these were all. The parser itself says nothing of an empty list, or of `{}`.
 */
export async function* recordsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly unknown[]> {
  let parser: JSONParser | undefined;
  let found: unknown[] = [];
  let [read, sinceRecord, records] = [0, 0, 0];
  for await (const chunk of bytes) {
    read += chunk.length;
    sinceRecord += chunk.length;
    if (read > LIST_MOST) throw new FeedError("too-big");
    const begin = parser ? 0 : beginOf(chunk);
    if (begin === chunk.length) continue;
    parser ??= parserOf(chunk[begin], (record) => {
      found.push(record);
      sinceRecord = 0;
    });
    write(parser, begin === 0 ? chunk : chunk.subarray(begin));
    records += found.length;
    if (found.length > 0) yield found;
    found = [];
    if (sinceRecord > RECORD_MOST) throw new FeedError("record-too-big");
  }
  if (parser && !parser.isEnded) throw new FeedError("cut-off");
  if (records === 0) throw new FeedError("no-records");
}

/** Where the first sign stands that is no space and no mark of the encoding. */
function beginOf(chunk: Uint8Array): number {
  let at = MARK.every((byte, place) => chunk[place] === byte) ? MARK.length : 0;
  while (at < chunk.length && SPACE.has(chunk[at] ?? 0)) at += 1;
  return at;
}

function parserOf(first: number | undefined, take: (record: unknown) => void): JSONParser {
  if (first !== LIST && first !== OBJECT) throw new FeedError(first === 0x3c ? "not-json" : "not-a-list");
  const paths = [first === LIST ? "$.*" : "$.meetings.*"];
  const parser = new JSONParser({ paths, keepStack: false });
  parser.onValue = ({ value, key }) => {
    // Of an object in place of the list the keys are words.
    if (typeof key !== "number") throw new FeedError("not-a-list");
    take(value);
  };
  return parser;
}

function write(parser: JSONParser, bytes: Uint8Array): void {
  const ended = parser.isEnded;
  try {
    parser.write(bytes);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(ended || parser.isEnded ? "rubbish" : "not-json");
  }
}
