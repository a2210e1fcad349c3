import { randomBytes } from "node:crypto";
import type { Db } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { weekOf } from "@/lib/kernel/time";
import { sameBytes, seal, unseal } from "@/lib/kernel/vault";
import { deriveFromKey, KDF_VERSION } from "./key-derivation";
import type { Key } from "./key-words";

/** What opening an account gives: enough to make a session, nothing to show. */
export type OpenAccount = { accountId: string; root: Uint8Array<ArrayBuffer>; epoch: number };

type SealedFacts = { closed: boolean; week: string };

const rootContext = (accountId: string): string => `root|${accountId}|${KDF_VERSION}`;
export const factsContext = (accountId: string): string => `facts|${accountId}`;

/** The Monday of the week: the finest time an account knows about itself. */
const weekText = (now: Date): string => weekOf(now).toISOString().slice(0, 10);

function sealFacts(root: Uint8Array, accountId: string, facts: SealedFacts): Uint8Array<ArrayBuffer> {
  return seal(root, factsContext(accountId), Buffer.from(JSON.stringify(facts)));
}

/** Whether the facts sealed under R say closed; bytes that do not open count as closed. */
export function isClosed(root: Uint8Array, accountId: string, sealed: Uint8Array): boolean {
  const plain = unseal(root, factsContext(accountId), sealed);
  return plain === null || /"closed":true/.test(Buffer.from(plain).toString());
}

/**
 * Makes the account of a new key, once: the same key again answers with the account that is there,
 * so a second tap on a slow phone makes one account.
 */
export async function createAccount(
  world: { db: Db; now: Date; newId: () => string; siteSecret: Uint8Array },
  key: Key,
): Promise<Result<OpenAccount>> {
  const derived = await deriveFromKey(key, world.siteSecret);
  if (!derived.ok) return derived;
  const { keyTag, wrappingKey } = derived.value;
  const root = new Uint8Array(randomBytes(32));
  const id = world.newId();
  await world.db.account.createMany({
    data: [
      {
        id,
        keyTag,
        wrappedRoot: seal(wrappingKey, rootContext(id), root),
        kdfVersion: KDF_VERSION,
        epoch: 1,
        sealed: sealFacts(root, id, { closed: false, week: weekText(world.now) }),
      },
    ],
    skipDuplicates: true,
  });
  const opened = await findByTag(world.db, keyTag, wrappingKey);
  return opened ? done(opened) : refuse({ code: "not-found" });
}

/** The account of six words. Unknown and closed keys answer alike, after the same work. */
export async function openAccount(db: Db, siteSecret: Uint8Array, key: Key): Promise<Result<OpenAccount>> {
  const derived = await deriveFromKey(key, siteSecret);
  if (!derived.ok) return derived;
  const opened = await findByTag(db, derived.value.keyTag, derived.value.wrappingKey);
  return opened ? done(opened) : refuse({ code: "not-found" });
}

async function findByTag(
  db: Db,
  keyTag: Uint8Array<ArrayBuffer>,
  wrappingKey: Uint8Array,
): Promise<OpenAccount | null> {
  const row = await db.account.findUnique({ where: { keyTag } });
  if (!row) return null;
  const root = unseal(wrappingKey, rootContext(row.id), row.wrappedRoot);
  if (!root || isClosed(root, row.id, row.sealed)) return null;
  return { accountId: row.id, root, epoch: row.epoch };
}

/** Ends every session of the account: each is dead on its next request. Answers with the new epoch. */
export async function raiseEpoch(db: Db, accountId: string): Promise<number> {
  const row = await db.account.update({
    where: { id: accountId },
    data: { epoch: { increment: 1 } },
    select: { epoch: true },
  });
  return row.epoch;
}

/** Gives the account a new key: the root key stays, wrapped anew; the old words open nothing any more. */
export async function replaceKey(
  world: { db: Db; siteSecret: Uint8Array },
  account: { accountId: string; root: Uint8Array },
  key: Key,
): Promise<Result<{ epoch: number }>> {
  const derived = await deriveFromKey(key, world.siteSecret);
  if (!derived.ok) return derived;
  const { keyTag, wrappingKey } = derived.value;
  const before = await world.db.account.findUnique({
    where: { id: account.accountId },
    select: { keyTag: true, epoch: true },
  });
  if (!before) return refuse({ code: "not-found" });
  // The second tap of the same form: the key is already the new one.
  if (sameBytes(before.keyTag, keyTag)) return done({ epoch: before.epoch });
  const row = await world.db.account.update({
    where: { id: account.accountId },
    data: {
      keyTag,
      wrappedRoot: seal(wrappingKey, rootContext(account.accountId), account.root),
      kdfVersion: KDF_VERSION,
      epoch: { increment: 1 },
    },
    select: { epoch: true },
  });
  return done({ epoch: row.epoch });
}
