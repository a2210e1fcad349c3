import type { PrismaClient } from "@/lib/generated/prisma/client";
import type { Viewer } from "./viewer";

/** The database as a command sees it: the client itself or an open transaction. */
export type Db = PrismaClient;
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

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
};
