import type { PrismaClient } from "@/lib/generated/prisma/client";
import type { Viewer } from "./viewer";

/** The database as a command sees it: the client itself or an open transaction. */
export type Db = PrismaClient;
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/** What this process remembers of new words, a day at most: nothing of it is written, and a restart forgets it. */
export type Lately = {
  /** Long texts that came before, by hashes: how many like these words, and that one more stands. */
  readonly copies: {
    readonly before: (words: readonly string[], now: Date) => number;
    readonly keep: (words: readonly string[], now: Date) => void;
  };
  /** Counts one more post with contact details of this member, and answers how many within a day. */
  readonly contacts: (root: Uint8Array, now: Date) => number;
  /** The same for cries for help within an hour, with the case that was opened last for one. */
  readonly cries: (root: Uint8Array, now: Date) => { readonly times: number; readonly caseId: string | null };
  readonly cryOpened: (root: Uint8Array, caseId: string) => void;
};

/**
 * Everything a command may need from the world. Tests stop the clock at NOON and seed chance.
 * `newId`: 16 lower-case base32 characters, random: it tells neither time nor order.
 * `random`: a whole number from 0 up to, not including, `below`.
 */
export type Context = {
  readonly db: Db;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly newId: () => string;
  readonly random: (below: number) => number;
  readonly lately: Lately;
};
