import type { Prisma } from "@/lib/generated/prisma/client";
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
  answers: null,
};

/** Without the place that it was meant for: of somebody who is paused it would tell where they read. */
export function ofUnposted(
  { id, tag, revision, ...place }: NonNullable<Row["unposted"]>,
  words: Row["words"],
  root: Uint8Array,
) {
  return {
    kind: "unposted" as const,
    subjectId: id,
    ...nowhere,
    href: null,
    name: "",
    body: words?.words ?? "",
    revision,
    standing: "unposted" as const,
    own: isOwn(root, { scope: unpostedScope(place), tag }),
  };
}
