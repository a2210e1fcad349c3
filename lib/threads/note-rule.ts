import type { Answered } from "./answered";
import type { NoteChoice } from "./limits";
import type { PostView } from "./view";

/** What a member chose for each content note. A note that nothing was chosen for is folded, also one that is not known here. */
export type NoteChoices = Readonly<Record<string, NoteChoice>>;

/** What becomes of words with these notes: the strictest choice among them. Words without notes are shown. */
export function choiceAmong(choices: NoteChoices, notes: readonly string[]): NoteChoice {
  const chosen = notes.map((note) => choices[note] ?? "fold");
  return chosen.find((one) => one === "leave-out") ?? chosen.find((one) => one === "fold") ?? "show";
}

/** The place of a post. */
export type PlaceInThread = { readonly threadId: string; readonly seq: number };

/** How the notes of one kind of row are read. */
export type NotedRows<T> = {
  /** The notes of what a row shows, its title too: they decide whether it stands in the list. */
  readonly notesOf: (row: T) => readonly string[];
  /** The notes under which words of the row are folded; none where it shows a title alone. */
  readonly foldedBy: (row: T) => readonly string[];
};

/** The same of rows that are about posts. */
export type ListKind<T> = NotedRows<T> & {
  /** The post that a row is about. */
  readonly placeOf: (row: T) => PlaceInThread;
};

/** Nothing is lost between the two: together they are the rows of the query, each in their order. */
export type KeptRows<T> = { readonly items: readonly T[]; readonly leftOut: readonly T[] };

/** A list as a member chose to read it. Their own posts are neither left out nor folded. */
export function keptRows<T>(
  rows: readonly T[],
  choices: NoteChoices,
  kind: NotedRows<T>,
  isOwn: (row: T) => boolean,
): KeptRows<T> {
  const isLeftOut = (row: T) => choiceAmong(choices, kind.notesOf(row)) === "leave-out" && !isOwn(row);
  const items = rows.flatMap((row) => (isLeftOut(row) ? [] : [unfoldedRow(row, choices, kind, isOwn)]));
  return { items, leftOut: rows.filter(isLeftOut) };
}

function unfoldedRow<T>(row: T, choices: NoteChoices, { foldedBy }: NotedRows<T>, isOwn: (row: T) => boolean): T {
  const notes = foldedBy(row);
  const open = notes.length > 0 && (choiceAmong(choices, notes) === "show" || isOwn(row));
  return open ? { ...row, unfolded: true } : row;
}

/** Whether it makes a difference to a row that its reader wrote it: only then has anybody to ask. */
export const mattersWhose = <T>(row: T, choices: NoteChoices, { notesOf, foldedBy }: ListKind<T>): boolean =>
  choiceAmong(choices, notesOf(row)) === "leave-out" || choiceAmong(choices, foldedBy(row)) !== "show";

/**
 * A post of a thread's page as a member chose to read it: it stays where it is, so that the thread can be followed. What
 * is for them as it is for all stays the same object. `own`: posts of theirs, also on other pages, that are quoted here.
 */
export function postByNotes(post: PostView, choices: NoteChoices, own: ReadonlySet<string>): PostView {
  const { contentNotes, answers } = post;
  const open = contentNotes.length > 0 && !post.own && choiceAmong(choices, contentNotes) === "show";
  const read = answers && answeredByNotes(answers, choices, own);
  if (!open && read === answers) return post;
  return { ...post, ...(open ? { unfolded: true } : {}), answers: read };
}

/** What is quoted, by its own notes. */
export function answeredByNotes<A extends Answered>(answered: A, choices: NoteChoices, own: ReadonlySet<string>): A {
  const { id, quote } = answered;
  if (!quote || quote.contentNotes.length === 0) return answered;
  const open = own.has(id) || choiceAmong(choices, quote.contentNotes) === "show";
  return open ? { ...answered, quote: { ...quote, unfolded: true } } : answered;
}

/** The posts whose words are quoted under a content note: it matters whether they are one's own. */
export function quotedUnderNotes(posts: readonly PostView[]): string[] {
  return posts.flatMap(({ answers }) => (answers?.quote && answers.quote.contentNotes.length > 0 ? [answers.id] : []));
}
