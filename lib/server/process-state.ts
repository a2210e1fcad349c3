import { AsyncLocalStorage } from "node:async_hooks";
import { randomInt } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { LRUCache } from "lru-cache";
import pLimit, { type LimitFunction } from "p-limit";
import { LiveIndex } from "@/lib/finder/live-index";
import { readGroupIndex } from "@/lib/finder/read-index";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { ListsByHand } from "@/lib/groups-desk/source-reader";
import { IdleClock } from "@/lib/identity/session";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Lately } from "@/lib/kernel/context";
import { minutes } from "@/lib/kernel/time";
import { RateLimits } from "./limits/rate-limits";
import { Rush } from "./limits/rush";
import { SpentTickets } from "./limits/ticket";
import { OnDuty } from "./on-duty";
import type { FormRequest, InFlight, SignedIn, Whose } from "./requests";
import { settings } from "./settings";

/**
 * What must exist once in the process. Our front server's modules and those that Next bundles are two copies
 * of the same files, so anything they share hangs on globalThis.
 */
export type ProcessState = {
  db: PrismaClient;
  /** All support groups that everybody sees, to be searched: ask `groupIndex` of groups-here.ts for it. */
  groups: LiveIndex;
  idle: IdleClock;
  /** Sessions lent to the requests that are being answered, by the name each carries. */
  handed: Map<string, SignedIn>;
  /** The form that is being dealt with. */
  formRequest: AsyncLocalStorage<FormRequest>;
  /** All forms that are being dealt with. */
  inFlight: Set<InFlight>;
  /** What comes too often; null where a measurement switched it off. */
  pace: RateLimits | null;
  rush: Rush;
  spentTickets: SpentTickets;
  /** Whose sessions are, by their hash: see session-of-rows.ts. */
  remembered: LRUCache<string, Whose>;
  /** Who is at the desk now. */
  duty: OnDuty;
  /** What the last weeks show of how soon members answer, and when that was asked. */
  answersSoon: { readonly soon: Promise<boolean>; readonly at: Date } | null;
  /**
   * Runs work outside of the request that is being answered. A timer or a socket holds on to the request in which it was
   * begun, with the words and keys of its form, for as long as it lives.
   */
  outside: <T>(work: () => T) => T;
  /** What came in lately, for a day at most. */
  lately: Lately;
  /** Lets one at a time try all there is with a key. */
  gathering: LimitFunction;
  /** Lets one picture of a stone be drawn at a time. */
  drawing: LimitFunction;
  /** Lets two at a time look through what everybody wrote. */
  searching: LimitFunction;
  /** Reads lists of meetings when a lead asks for it; null until the site has started. */
  lists: ListsByHand | null;
};

declare global {
  var __cairn: ProcessState | undefined;
}

export function processState(): ProcessState {
  globalThis.__cairn ??= begun();
  return globalThis.__cairn;
}

function begun(): ProcessState {
  const { proofOfWork, limits } = settings();
  const db = connect();
  return {
    db,
    groups: new LiveIndex(
      (now) => readGroupIndex(db, now),
      () => new Date(),
    ),
    idle: new IdleClock(),
    handed: new Map(),
    formRequest: new AsyncLocalStorage(),
    inFlight: new Set(),
    pace: limits ? new RateLimits() : null,
    rush: new Rush(proofOfWork),
    spentTickets: new SpentTickets(),
    remembered: new LRUCache({ max: 10_000, ttl: minutes(30) }),
    duty: new OnDuty(),
    answersSoon: null,
    outside: AsyncLocalStorage.snapshot(),
    lately: new RecentWords(randomInt(2 ** 31)),
    gathering: pLimit(1),
    drawing: pLimit(1),
    searching: pLimit(2),
    lists: null,
  };
}

/** On a busy night a write waits its turn this long (milliseconds) before the page says so and gives the words back. */
const PATIENCE = { maxWait: 8000, timeout: 15_000 };

/** Milliseconds that a page waits for one question: a database that hangs is told apart from a slow one, words in hand. */
const QUESTION = 12_000;

function connect(): PrismaClient {
  const { databaseUrl: connectionString } = settings();
  if (!connectionString) throw new Error("DATABASE_URL is not set: start Cairn with npm start, or set it");
  // Waiting longer than this helps nobody: the page says that the database cannot be reached.
  const waits = { connectionTimeoutMillis: 3000, idleTimeoutMillis: 30_000, query_timeout: QUESTION };
  const adapter = new PrismaPg({ connectionString, max: 12, ...waits });
  return new PrismaClient({ adapter, log: [], errorFormat: "minimal", transactionOptions: PATIENCE });
}
