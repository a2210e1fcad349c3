import starts from "./answer-starts.json";

/** Sentences to begin an answer with, in the order in which one would say them. They are posted as they stand here. */
export const answerStarts: readonly string[] = starts;

/** What was typed, with one of them after it. A place that is none of ours adds nothing. */
export function withStart(typed: string, place: string): string {
  const start = /^\d$/.test(place) ? answerStarts[Number(place)] : undefined;
  if (start === undefined) return typed;
  const before = typed.trimEnd();
  return before === "" ? `${start} ` : `${before} ${start} `;
}

/** Whether something of one's own stands in it: ready sentences alone sound like a machine to who needs a person. */
export function madeOwn(words: string): boolean {
  const plain = (text: string) => text.replaceAll("’", "'").replace(/\s+/g, " ");
  const own = answerStarts.reduce((left, start) => left.replaceAll(plain(start), " "), plain(words));
  return /\p{L}{2}/u.test(own);
}
