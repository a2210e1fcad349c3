import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * The few shapes in which Cairn uses node:crypto. No algorithm is written here.
 * A tag is HMAC-SHA-256(R, purpose): equal for the same member and purpose, unlinkable to anything without R.
 */
export type Purpose =
  | "profile"
  | "steward"
  | `voice|${string}`
  | `alias|${string}`
  | `encourage|${string}`
  | `milestone|${string}`
  | `card|${string}`
  | `report|${string}`
  | `unposted|${string}`
  | `notebook|${string}`
  | `pace|${string}`
  /** Of the site, under no member's key. */
  | `volunteers|${string}`;

export function tagOf(root: Uint8Array, purpose: Purpose): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", root).update(purpose).digest());
}

/** In the place of a tag that nobody may recompute any more. */
export function randomTag(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(32));
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** A key of 32 bytes for one use, from a secret that has enough entropy already. */
export function deriveKey(secret: Uint8Array, use: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync("sha256", secret, "cairn", use, 32));
}

export function sha256(data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(data).digest());
}

/** AES-256-GCM: 12-byte nonce, 16-byte tag, ciphertext. `context` is authenticated, not kept. */
export function seal(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  return sealWith(randomBytes(12), key, context, plain);
}

/**
 * The same, but equal for equal words in the same context, so that a page does not change when it is made anew. The
 * nonce is a tag of what is sealed: it comes twice only with the same bytes.
 */
export function sealAlike(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const said = createHmac("sha256", deriveKey(key, "nonce"))
    .update(`${context.length}|${context}`)
    .update(plain)
    .digest();
  return sealWith(said.subarray(0, 12), key, context, plain);
}

function sealWith(nonce: Uint8Array, key: Uint8Array, context: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** The plain bytes, or null when key, context or bytes are not the ones it was sealed with. */
export function unseal(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (sealed.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28));
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]));
  } catch {
    return null;
  }
}
