import type { Prisma } from "@/lib/generated/prisma/client";
import { at } from "@/lib/kernel/addresses";
import { unpostedScope } from "@/lib/refused-cries/place";
import { isOwn } from "./subject";
import type { subjectSelect } from "./subject-select";

type Row = Prisma.CaseGetPayload<{ select: typeof subjectSelect }>;

/** What is shown of words that stand in no thread. */
export const nowhere = {
  threadId: null,
  title: null,
  board: null,
  locked: false,
  ownThread: false,
  contentNotes: [],
  left: false,
  byVolunteers: false,
  post: null,
};

/** A refused cry for help, as the page of its case shows it. */
export function ofUnposted(
  { id, tag, revision, ...place }: NonNullable<Row["unposted"]>,
  words: Row["words"],
  root: Uint8Array,
) {
  return {
    kind: "unposted" as const,
    subjectId: id,
    ...nowhere,
    href: place.threadId === null ? null : at.thread(place.threadId),
    title: place.thread?.title ?? null,
    board: place.board?.name ?? place.thread?.board.name ?? null,
    name: "",
    body: words?.words ?? "",
    revision,
    standing: "unposted" as const,
    own: isOwn(root, { scope: unpostedScope(place), tag }),
  };
}
