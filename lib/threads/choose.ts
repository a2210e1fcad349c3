import type { ContentNote } from "./limits";
import type { StoryLine, ThreadLine } from "./view";

/** The first `most` of these that no other part of the page shows: nothing stands there twice. */
export function notYetShown<T extends { readonly id: string }>(
  lines: readonly T[],
  shown: readonly string[],
  most: number,
): T[] {
  const left: T[] = [];
  const taken = new Set(shown);
  for (const line of lines) {
    if (left.length === most) break;
    if (!taken.has(line.id)) left.push(line);
    taken.add(line.id);
  }
  return left;
}

type Choosable = Pick<ThreadLine, "withdrawn" | "locked" | "contentNotes" | "replyCount">;

/**
 * Threads that may help somebody who comes through a door: none with what the moment leaves out, and those that
 * somebody replied to before those where nobody has. Otherwise their order stays.
 */
export function helpful<T extends Choosable>(lines: readonly T[], leavesOut: readonly ContentNote[]): T[] {
  const fit = lines.filter(
    ({ withdrawn, locked, contentNotes }) =>
      !withdrawn && !locked && !contentNotes.some((note) => leavesOut.includes(note)),
  );
  return [...fit.filter(({ replyCount }) => replyCount > 0), ...fit.filter(({ replyCount }) => replyCount === 0)];
}

/**
 * The story that a page begins with: the first whose words may be read without a warning, and, where search engines read
 * the page, whose author lets them.
 */
export function leadStory<T extends Pick<StoryLine, "contentNotes" | "searchable">>(
  stories: readonly T[],
  forAll = false,
): T | null {
  return stories.find(({ contentNotes, searchable }) => contentNotes.length === 0 && (searchable || !forAll)) ?? null;
}
