import type { z } from "zod";
import type { Tx } from "@/lib/kernel/context";
import { deriveKey, seal, tagOf, unseal } from "@/lib/kernel/vault";

/** Rows differ in length only by this step, so that a copy of the table does not tell who follows how much. */
export const STEP = 2048;
/** A notebook page is small; one that grows beyond this has a mistake in its bounds. */
const LARGEST = 128 * STEP;
/** Two tabs meet once or twice, never this often. */
const TRIES = 12;

/** One kind of page in a member's notebook: its shape, and what it is before anything stands in it. */
export type NotebookKind<T> = { readonly name: string; readonly schema: z.ZodType<T>; readonly empty: T };

type Kept<T> = { readonly version: number; readonly page: T };

/** What a member's notebook holds of this kind. Only their own root key finds the row and opens it. */
export async function readNotebook<T>(db: Tx, root: Uint8Array, kind: NotebookKind<T>): Promise<T> {
  return (await kept(db, root, kind)).page;
}

/** The row in which a member's page of this kind stands. */
export const notebookTag = (root: Uint8Array, kind: NotebookKind<unknown>): Uint8Array<ArrayBuffer> =>
  tagOf(root, `notebook|${kind.name}`);

/** What stands in a row that was read elsewhere, beside other things; `blob` is null where there is none. */
export function openPage<T>(root: Uint8Array, kind: NotebookKind<T>, blob: Uint8Array | null): T {
  if (blob === null) return kind.empty;
  const plain = unseal(deriveKey(root, "notebook"), `notebook|${kind.name}`, blob);
  if (!plain) throw new Error("a notebook row did not open");
  return kind.schema.parse(JSON.parse(Buffer.from(plain).toString()));
}

/**
 * Changes a page. The write is conditional on the version that was read; when another tab was faster, `merge` is asked
 * again with what that tab left, so both changes stand. Never call it in a transaction that writes content: rows
 * written together can be told to belong together.
 */
export async function changeNotebook<T>(
  db: Tx,
  root: Uint8Array,
  kind: NotebookKind<T>,
  merge: (page: T) => T,
): Promise<T> {
  const tag = notebookTag(root, kind);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { version, page } = await kept(db, root, kind);
    const merged = merge(page);
    // The very page that was read: nothing to write, and no write that could be seen.
    if (merged === page) return page;
    const next = kind.schema.parse(merged);
    const blob = sealPage(root, kind.name, next);
    const { count } =
      version === 0
        ? await db.sealed.createMany({ data: [{ tag, version: 1, blob }], skipDuplicates: true })
        : await db.sealed.updateMany({ where: { tag, version }, data: { version: version + 1, blob } });
    if (count === 1) return next;
  }
  throw new Error("the notebook kept changing while it was written");
}

async function kept<T>(db: Tx, root: Uint8Array, kind: NotebookKind<T>): Promise<Kept<T>> {
  const row = await db.sealed.findUnique({
    where: { tag: notebookTag(root, kind) },
    select: { version: true, blob: true },
  });
  return { version: row?.version ?? 0, page: openPage(root, kind, row?.blob ?? null) };
}

/** JSON allows blanks after its end: they are the padding. */
function sealPage(root: Uint8Array, name: string, page: unknown): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(page));
  const length = Math.ceil(text.length / STEP) * STEP;
  if (length > LARGEST) throw new Error("a notebook page grew too large");
  const padded = Buffer.alloc(length, " ");
  text.copy(padded);
  return seal(deriveKey(root, "notebook"), `notebook|${name}`, padded);
}
