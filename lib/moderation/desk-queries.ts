import type { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { minutes } from "@/lib/kernel/time";
import { NIGHT, nightMissed } from "@/lib/maintenance/night";
import { type CaseReasons, caseReasons } from "./case-reasons";
import { undecided } from "./claimable";
import { DESK_SIZE } from "./limits";
import { permitModerate } from "./policy";
import { type Replied, repliedTo } from "./replied";

/** A line on the desk: no words of anyone, so that a list can be read without being hurt by it. */
export type DeskCase = CaseReasons & {
  readonly id: string;
  readonly kind: "post" | "milestone" | "unposted";
  readonly severity: number;
  /** Whole minutes since it was opened; of a decided case, since that day began, of a stone that week. */
  readonly minutes: number;
  readonly standing: string;
  readonly signals: readonly string[];
  readonly reportCount: number;
  readonly readerReports: number;
  readonly claim: "mine" | "other" | null;
  /** Who has replied to a cry for help that still waits; null for any other case. */
  readonly replied: Replied | null;
};

/** `waiting` for a first decision, by severity and age; `held` or removed by a decision, the latest first, for a second look. */
export type Desk = {
  readonly waiting: readonly DeskCase[];
  readonly held: readonly DeskCase[];
  readonly waitingCount: number;
  /** For leads: the night's work, which makes the database forget, is overdue. */
  readonly nightMissed: boolean;
};

const line = {
  id: true,
  severity: true,
  openedAt: true,
  signals: true,
  reportCount: true,
  readerReports: true,
  claimedById: true,
  claimedUntil: true,
  decisionRule: true,
  reports: { where: { heard: null }, select: { reason: true }, distinct: ["reason"] },
  state: true,
  words: { select: { until: true } },
  post: { select: { standing: true } },
  milestone: { select: { standing: true } },
} satisfies Prisma.CaseSelect;

export async function desk(ctx: Context): Promise<Result<Desk>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  const [rows, heldRows, waitingCount] = await Promise.all([
    ctx.db.case.findMany({
      where: { state: "open" },
      orderBy: [{ severity: "asc" }, { reportCount: "desc" }, { openedAt: "asc" }, { id: "asc" }],
      take: DESK_SIZE,
      select: line,
    }),
    ctx.db.case.findMany({
      where: { AND: [undecided, { state: "decided" }] },
      orderBy: [{ decidedOn: "desc" }, { id: "asc" }],
      take: DESK_SIZE,
      select: line,
    }),
    ctx.db.case.count({ where: { state: "open" } }),
  ]);
  const ids = [...rows, ...heldRows].map(({ id }) => id);
  const [emptied, replied] = await Promise.all([emptiedAmong(ctx, ids), repliedTo(ctx.db, ids)]);
  const view = (row: (typeof rows)[number]): DeskCase => {
    const { id, severity, signals, reportCount, readerReports, post, milestone } = row;
    const own = post?.standing ?? milestone?.standing ?? "unposted";
    // Held words leave no empty place when they are taken back; here they are what they are.
    const standing = row.words?.until || emptied.has(id) ? "withdrawn" : own;
    const claimed = row.claimedUntil !== null && row.claimedUntil > ctx.now;
    const claim = claimed ? (row.claimedById === stewardId ? "mine" : "other") : null;
    return {
      ...caseReasons(row),
      id,
      kind: post ? "post" : milestone ? "milestone" : "unposted",
      severity,
      minutes: Math.floor((ctx.now.getTime() - row.openedAt.getTime()) / minutes(1)),
      standing,
      signals,
      reportCount,
      readerReports,
      claim,
      replied: replied.get(id) ?? null,
    };
  };
  const lead = permit.value.steward.role === "lead";
  return done({
    waiting: rows.map(view),
    held: heldRows.map(view),
    waitingCount,
    nightMissed: lead && nightMissed(await lastNight(ctx), ctx.now),
  });
}

async function lastNight({ db }: Context): Promise<string | null> {
  return (await db.siteState.findUnique({ where: { key: NIGHT } }))?.value ?? null;
}

/** Cases about posts that nothing is left of, without reading the words of the others. */
async function emptiedAmong({ db }: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.case.findMany({ where: { id: { in: [...ids] }, post: { body: "" } }, select: { id: true } });
  return new Set(found.map(({ id }) => id));
}
