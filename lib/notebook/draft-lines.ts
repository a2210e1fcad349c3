import { boardById } from "@/lib/boards/queries";
import { type Address, at, within } from "@/lib/kernel/addresses";
import type { Db } from "@/lib/kernel/context";
import type { Member } from "@/lib/kernel/viewer";
import { permitShareMilestone } from "@/lib/milestones/policy";
import { permitOpen, permitReply } from "@/lib/threads/policy";
import { readableThread } from "@/lib/threads/rows";
import { type Composer, partsOf } from "./composers";
import type { Draft } from "./drafts";

/** A draft as its writer sees it in the list. */
export type DraftLine = {
  readonly id: string;
  readonly composer: Composer;
  readonly day: Date;
  /** Of the thread or board, while the writer may read it. */
  readonly name: string | null;
  /** The address of that thread or board, likewise. */
  readonly at: Address | null;
  /** The form to go on in; null when these words cannot be posted there now. Then they can still be copied. */
  readonly goOn: Address | null;
  readonly title: string;
  readonly words: string;
};

/** Where each draft was meant to go, looked up through what its writer can see. */
export function draftLines(db: Db, member: Member, drafts: readonly Draft[], now: Date): Promise<DraftLine[]> {
  return Promise.all(
    drafts.map(async ({ id, place, day, values }) => {
      const { composer, id: placeId } = partsOf(place);
      const words = values[composer === "milestone" ? "words" : "body"]?.[0] ?? "";
      const where = await lookUp[composer](db, member, placeId, now);
      return { id, composer, day, title: values.title?.[0] ?? "", words, ...where };
    }),
  );
}

type Where = Pick<DraftLine, "name" | "at" | "goOn">;
const NOWHERE: Where = { name: null, at: null, goOn: null };

const lookUp: Record<Composer, (db: Db, member: Member, id: string, now: Date) => Promise<Where>> = {
  async board(db, member, id, now) {
    const board = await boardById(db, id);
    if (!board) return NOWHERE;
    const goOn = permitOpen(member, board, now).ok ? at.openThread(board.id) : null;
    return { name: board.name, at: at.board(board.id), goOn };
  },
  async thread(db, member, id, now) {
    const thread = await readableThread(db, member, id);
    if (!thread) return NOWHERE;
    const goOn = permitReply(member, thread, now).ok ? within(at.thread(id), "reply") : null;
    return { name: thread.title, at: at.thread(id), goOn };
  },
  async milestone(_db, member, _id, now) {
    return { ...NOWHERE, goOn: permitShareMilestone(member, now).ok ? at.shareMilestone() : null };
  },
};
