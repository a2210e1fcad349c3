import { z } from "zod";
import { type Chunks, damaged, decrypted } from "./age-file";

/** The first line of a backup, as JSON. Each table follows: a line of JSON, its rows as COPY writes them, and `\.`. */
const header = z.object({
  cairn: z.literal(1),
  /** Everything, or the lists of what was erased and nothing else. */
  what: z.enum(["everything", "erased"]),
  day: z.iso.date(),
  kind: z.string(),
  /** Of the data folder: without it no key opens an account. What an earlier Cairn put beside it is passed over. */
  secrets: z.object({ secret: z.string() }).optional(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^\d+$/) })),
});
const table = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
const end = z.object({ end: z.literal(true) });
const line = z.union([header, table, end]);

export type Header = z.infer<typeof header>;
export type TableHead = z.infer<typeof table>;
/** `null` closes a table. */
type Part = z.infer<typeof line> | Uint8Array | null;
export type Parts = AsyncGenerator<Part, void>;

export interface OpenedBackup {
  readonly file: string;
  readonly header: Header;
  readonly parts: Parts;
}

/** Decrypts a backup as far as its first line. */
export async function openBackup(file: string, secret: string): Promise<OpenedBackup> {
  return opened(await decrypted(file, secret), file);
}

/** The same of what is not encrypted. */
export async function opened(plain: Chunks, file: string): Promise<OpenedBackup> {
  const parts = partsOf(plain, file);
  const first = await nextPart(parts, file);
  if (first === null || first instanceof Uint8Array || !("cairn" in first)) throw damaged(file);
  return { file, header: first, parts };
}

/** What comes next; that a file ends without saying so means that it was cut off. */
export async function nextPart(parts: Parts, file: string): Promise<Part> {
  const { done, value } = await parts.next();
  if (done) throw damaged(file);
  return value;
}

const ENDS = Buffer.from("\\.\n");
const NEWLINE = 10;

async function* partsOf(chunks: Chunks, file: string): Parts {
  let rest: Buffer = Buffer.alloc(0);
  let inRows = false;
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      if (inRows) {
        // What is left always begins a row, and no row looks like the end of all: COPY writes a backslash as two.
        const until = rest.subarray(0, 3).equals(ENDS) ? 0 : rest.indexOf("\n\\.\n") + 1;
        const over = until > 0 || rest.subarray(0, 3).equals(ENDS);
        const rows = rest.subarray(0, over ? until : rest.lastIndexOf(NEWLINE) + 1);
        if (rows.length > 0) yield rows;
        rest = rest.subarray(rows.length + (over ? ENDS.length : 0));
        if (!over) break;
        inRows = false;
        yield null;
      } else {
        const length = rest.indexOf(NEWLINE);
        if (length < 0) break;
        const said = readLine(rest.subarray(0, length).toString("utf8"), file);
        rest = rest.subarray(length + 1);
        inRows = "table" in said;
        yield said;
      }
    }
  }
  if (rest.length > 0 || inRows) throw damaged(file);
}

function readLine(text: string, file: string): z.infer<typeof line> {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw damaged(file);
  }
}
