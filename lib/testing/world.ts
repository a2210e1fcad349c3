import { randomBytes } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { tagOf } from "@/lib/kernel/vault";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";

/** Where the clock stands in tests. */
export const NOON = new Date("2026-06-15T12:00:00Z");

/** Whole numbers that look like chance and are the same in every run. */
export function seededChance(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Builds what a test needs, through plain rows where no command is under test. */
export function worldOf(db: PrismaClient) {
  const random = seededChance();
  const lately = new RecentWords(1);
  const as = (viewer: Viewer, now: Date = NOON): Context => ({ db, viewer, now, newId, random, lately });
  const aMember = (facts: Partial<Member> = {}): Member => ({
    kind: "member",
    root: new Uint8Array(randomBytes(32)),
    device: "mine",
    pausedUntil: null,
    steward: null,
    ...facts,
  });
  return {
    as,
    aMember,
    reader,
    /** A member who moderates, with the steward's row. */
    async aModerator(role: "moderator" | "lead" = "moderator"): Promise<Member> {
      const member = aMember();
      const steward = { id: newId(), role };
      await db.steward.create({ data: { ...steward, tag: tagOf(member.root, "steward") } });
      return { ...member, steward };
    },
    /** A board without threads. */
    async aBoard(facts: { stories?: boolean } = {}): Promise<{ id: string; slug: string }> {
      const id = newId();
      const board = {
        id,
        slug: `board-${id}`,
        name: "Night owls",
        line: "For those awake",
        purpose: "To keep company.",
        groundRules: ["Be kind."],
        position: 1,
      };
      await db.board.create({ data: { ...board, stories: facts.stories ?? false } });
      return { id, slug: board.slug };
    },
  };
}
