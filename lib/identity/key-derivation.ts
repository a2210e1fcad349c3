import { hashRaw } from "@node-rs/argon2";
import pLimit from "p-limit";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { deriveKey } from "@/lib/kernel/vault";
import type { Key } from "./key-words";

export const KDF_VERSION = 1;
/** Algorithm 2 is Argon2id (a const enum, which isolated modules cannot read). 64 MiB and three passes: about 100 ms here (identity.md). Two at once, so that readers keep a core. */
const COST = { algorithm: 2, memoryCost: 65536, timeCost: 3, parallelism: 1, outputLen: 64 };
const AT_ONCE = 2;
/** About three seconds of waiting; beyond that an honest 'busy' is kinder. */
const WAITING_AT_MOST = 60;

const turn = pLimit(AT_ONCE);

export type DerivedKey = { keyTag: Uint8Array<ArrayBuffer>; wrappingKey: Uint8Array<ArrayBuffer> };

/**
 * The look-up tag and the key-encryption key of six words, under the site's secret salt.
 * Refuses with `busy` when too many are waiting; an account is never locked out, only slowed.
 */
export async function deriveFromKey(key: Key, siteSecret: Uint8Array): Promise<Result<DerivedKey>> {
  if (turn.pendingCount >= WAITING_AT_MOST) return refuse({ code: "busy" });
  const salt = deriveKey(siteSecret, "key-derivation-salt");
  const raw = new Uint8Array(await turn(() => hashRaw(key.join(" "), { ...COST, salt })));
  return done({ keyTag: deriveKey(raw, "look-up tag"), wrappingKey: deriveKey(raw, "root wrapping key") });
}

/** A value that only this site's secret gives, at the price of a key. */
export async function deriveFromSecret(siteSecret: Uint8Array, use: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = deriveKey(siteSecret, `${use} salt`);
  const raw = await hashRaw(`cairn ${use}`, { ...COST, salt });
  return deriveKey(new Uint8Array(raw), use);
}
