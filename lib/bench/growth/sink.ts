import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";

/** Rows as COPY reads them; null is written as it wants it. */
export type Cell = string | number | boolean | null;
export type Sink = { row(cells: readonly Cell[]): Promise<void> | undefined; end(): Promise<void> };

const CHUNK = 256 * 1024;

/** One table filled through COPY. A row waits only when the database cannot follow. */
export function sinkInto(client: pg.Client, table: string, columns: readonly string[]): Sink {
  const stream = client.query(from(`COPY "${table}" (${columns.join(", ")}) FROM STDIN`));
  let waiting = "";
  const flush = async () => {
    const chunk = waiting;
    waiting = "";
    if (!stream.write(chunk)) await once(stream, "drain");
  };
  return {
    row(cells) {
      waiting += `${cells.map((cell) => (cell === null ? "\\N" : String(cell))).join("\t")}\n`;
      return waiting.length > CHUNK ? flush() : undefined;
    },
    async end() {
      if (waiting !== "") await flush();
      stream.end();
      await finished(stream);
    },
  };
}

/** Writes a row, and waits only when the database cannot follow. */
export async function put(sink: Sink, cells: readonly Cell[]): Promise<void> {
  const wait = sink.row(cells);
  if (wait) await wait;
}
