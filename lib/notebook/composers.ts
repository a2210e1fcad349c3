import { isId } from "@/lib/kernel/ids";

/** A form in which words are composed, and what a draft keeps of it. */
type Composed = {
  /** The field that says where in the site these words belong; null where there is one place only. */
  readonly where: string | null;
  /** A list of what is kept: no key, no form number and no field of the framework can slip in. */
  readonly kept: readonly string[];
  /** A draft in which all of these are empty holds nothing. */
  readonly words: readonly [string, ...string[]];
};

export const COMPOSERS = {
  board: {
    where: "boardId",
    kept: ["title", "body", "contentNotes", "speakAs", "stage", "themes", "searchable"],
    words: ["body", "title"],
  },
  thread: {
    where: "threadId",
    kept: ["body", "contentNotes", "speakAs", "answersId", "quoteRevision", "quoteFrom", "quoteTo"],
    words: ["body"],
  },
  // Not `since`: the page says that the day something began is kept nowhere.
  milestone: {
    where: null,
    kept: [
      "step",
      "mark",
      "length",
      "amount",
      "unit",
      "exact",
      "first",
      "words",
      "contentNotes",
      "onMedication",
      "speakAs",
      "place",
      // What an earlier Cairn kept: read still.
      "kind",
    ],
    words: ["words", "mark", "amount", "kind"],
  },
} as const satisfies Record<string, Composed>;
export type Composer = keyof typeof COMPOSERS;

/** Where words were meant to go: one draft for each place. */
export type DraftPlace = `board|${string}` | `thread|${string}` | "milestone";
export type Values = Readonly<Record<string, readonly string[]>>;

/** The place of a form that was sent; null when it names none. */
export function placeOf(composer: Composer, values: Values): DraftPlace | null {
  if (composer === "milestone") return composer;
  const id = values[COMPOSERS[composer].where]?.[0] ?? "";
  return isId(id) ? `${composer}|${id}` : null;
}

/** Composer and id of a place as it stands in the notebook. */
export function partsOf(place: string): { composer: Composer; id: string } {
  const [first, id = ""] = place.split("|");
  return { composer: first === "board" || first === "thread" ? first : "milestone", id };
}

/** What a draft keeps of these values, always in the same order. */
export function keptOf(composer: Composer, values: Values): Record<string, string[]> {
  return Object.fromEntries(
    COMPOSERS[composer].kept.flatMap((field) => {
      const typed = values[field];
      return typed ? [[field, [...typed]]] : [];
    }),
  );
}
