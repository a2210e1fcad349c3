import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Db } from "@/lib/kernel/context";
import { dayOf, days, hourOf, hours, minutes } from "@/lib/kernel/time";
import { deriveKey, seal, sha256, unseal } from "@/lib/kernel/vault";
import type { OpenAccount } from "./account";
import { DEVICES, type Device, MINE_DAYS, SHARED_IDLE_MINUTES, SHARED_MAX_HOURS } from "./limits";

/** 32 random bytes, base64url. It is in the cookie and nowhere else: the database holds its hash. */
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;

const contentsSchema = z.strictObject({
  account: z.string(),
  epoch: z.int(),
  root: z.base64(),
  startHour: z.iso.datetime(),
  device: z.enum(DEVICES),
});

export type SessionRow = { readonly blob: Uint8Array; readonly expiresDay: Date };
export type SessionContents = OpenAccount & { idHash: Uint8Array<ArrayBuffer>; device: Device };

const blobKey = (token: string): Uint8Array<ArrayBuffer> => deriveKey(Buffer.from(token, "base64url"), "session blob");

/** Keeps a new session and answers with its token. */
export async function createSession(db: Db, account: OpenAccount, device: Device, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const contents: z.infer<typeof contentsSchema> = {
    account: account.accountId,
    epoch: account.epoch,
    root: Buffer.from(account.root).toString("base64"),
    startHour: hourOf(now).toISOString(),
    device,
  };
  await db.session.create({
    data: {
      idHash: sha256(token),
      blob: seal(blobKey(token), "session", Buffer.from(JSON.stringify(contents))),
      expiresDay: new Date(dayOf(now).getTime() + days(device === "mine" ? MINE_DAYS + 1 : 2)),
    },
  });
  return token;
}

/** Under which hash a token's session stands; null for what is no token. */
export function sessionHash(token: string): Uint8Array<ArrayBuffer> | null {
  return TOKEN_PATTERN.test(token) ? sha256(token) : null;
}

/** What the token opens, or null: unknown, outlived, or of bytes that are not a token. Idle time is not judged here. */
export async function openSession(db: Db, token: string, now: Date): Promise<SessionContents | null> {
  const idHash = sessionHash(token);
  if (!idHash) return null;
  const row = await db.session.findUnique({ where: { idHash }, select: { blob: true, expiresDay: true } });
  return row && openSessionRow(token, row, now);
}

/** What the token opens of its row, which was read elsewhere, beside other things. */
export function openSessionRow(token: string, row: SessionRow, now: Date): SessionContents | null {
  if (row.expiresDay <= dayOf(now)) return null;
  const plain = unseal(blobKey(token), "session", row.blob);
  if (!plain) return null;
  const contents = contentsSchema.parse(JSON.parse(Buffer.from(plain).toString()));
  const longest = contents.device === "mine" ? days(MINE_DAYS) : hours(SHARED_MAX_HOURS);
  if (now.getTime() - Date.parse(contents.startHour) > longest) return null;
  return {
    idHash: sha256(token),
    accountId: contents.account,
    epoch: contents.epoch,
    root: new Uint8Array(Buffer.from(contents.root, "base64")),
    device: contents.device,
  };
}

export async function endSession(db: Db, token: string): Promise<void> {
  if (TOKEN_PATTERN.test(token)) await db.session.deleteMany({ where: { idHash: sha256(token) } });
}

/** Sessions whose day has passed; run with the nightly work. */
export async function sweepSessions(db: Db, now: Date): Promise<number> {
  return (await db.session.deleteMany({ where: { expiresDay: { lte: dayOf(now) } } })).count;
}

/**
 * When shared devices were last used, in memory only: no table tells when anybody was here.
 * A restart forgets, which gives everyone one more idle hour, never fewer.
 */
export class IdleClock {
  readonly #lastUse = new Map<string, number>();

  /** Notes a use; false when the session slept too long and must end. */
  touch(session: { idHash: Uint8Array; device: Device }, now: Date): boolean {
    if (session.device === "mine") return true;
    const name = Buffer.from(session.idHash).toString("base64");
    const last = this.#lastUse.get(name) ?? now.getTime();
    if (now.getTime() - last > minutes(SHARED_IDLE_MINUTES)) return false;
    this.#lastUse.set(name, now.getTime());
    if (this.#lastUse.size > 50_000) this.#forgetOld(now);
    return true;
  }

  #forgetOld(now: Date): void {
    for (const [name, last] of this.#lastUse) {
      if (now.getTime() - last > hours(SHARED_MAX_HOURS)) this.#lastUse.delete(name);
    }
  }
}
