import { loadBoards } from "@/lib/boards/load-boards";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Context, Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
import { boardSeeds } from "@/seeds/boards/boards";
import type { OpenThreadInput, ReplyInput } from "./schema";

/** For tests: boards, people and forms. The clock stands at NOON unless a test moves it. */
export const NOON = new Date("2026-03-01T12:07:00Z");

let people = 0;

export function aMember(more: Partial<Member> = {}): Member {
  people += 1;
  const root = new Uint8Array(32).map((_, place) => (people * 31 + place * 7) % 256);
  return { kind: "member", root, device: "mine", pausedUntil: null, steward: null, ...more };
}

export const aModerator = (): Member => aMember({ steward: { id: "steward", role: "moderator" } });

export async function threadWorld(db: Db) {
  await loadBoards({ db, newId }, boardSeeds);
  const board = await db.board.findUniqueOrThrow({ where: { slug: "newcomers" }, select: { id: true } });
  let chance = 1;
  const lately = new RecentWords(1);
  const as = (viewer: Viewer, now: Date = NOON): Context => ({
    db,
    viewer,
    now,
    newId,
    random: (below) => {
      chance = (chance * 48_271) % 2_147_483_647;
      return chance % below;
    },
    lately,
  });
  return {
    boardId: board.id,
    as,
    reader: as(reader),
    opening: (more: Partial<OpenThreadInput> = {}): OpenThreadInput => ({
      boardId: board.id,
      title: "Day one",
      body: "I am here and I do not know how to begin.",
      contentNotes: [],
      speakAs: "alias",
      submission: newId(),
      themes: [],
      acknowledged: [],
      ...more,
    }),
    reply: (threadId: string, more: Partial<ReplyInput> = {}): ReplyInput => ({
      threadId,
      body: "Glad you are here.",
      contentNotes: [],
      speakAs: "alias",
      submission: newId(),
      acknowledged: [],
      ...more,
    }),
  };
}
