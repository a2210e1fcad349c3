import { createReadStream } from "node:fs";
import { type FeedKind, kindOf } from "./read-record";
import { recordsIn } from "./records";
import { FeedError } from "./refusals";

/** The format of a list that lies in a file, by its first record. */
export async function kindOfList(file: string): Promise<FeedKind> {
  for await (const [first] of recordsIn(createReadStream(file))) {
    const kind = kindOf(first);
    if (kind) return kind;
    break;
  }
  throw new FeedError("not-a-list");
}
