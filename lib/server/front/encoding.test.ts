import { expect, test } from "vitest";
import { encodingFor } from "./encoding";

test.each([
  [undefined, null],
  ["", null],
  ["br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP", "gzip"],
  ["gzip;q=0", null],
  ["gzip;q=0.000, br;q=0", null],
  ["gzip; q=0, deflate", null],
  ["br;q=0.1, gzip;q=1", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br ; q = 0 , gzip", "gzip"],
  ["gzip;q=0.5, br;q=0.5", "br"],
  ["gzip;q=0.5, identity", null],
  ["*", "br"],
  ["*, br;q=0", "gzip"],
  ["*;q=0", null],
  ["gzip, *;q=0", "gzip"],
  ["vibration", null],
  ["gzipped, x-br, abbr", null],
  ["compress, bzip2", null],
  // Whoever refuses plain words and names nothing of ours still gets words.
  ["identity;q=0", null],
  ["identity;q=0, gzip;q=0", null],
  [";;,=q,\u0000;q=x", null],
])("whoever accepts %o gets %o", (accepts, encoding) => {
  expect(encodingFor(accepts)).toBe(encoding);
});
