import { sha256 } from "@/lib/kernel/vault";
import { deriveFromSecret } from "./key-derivation";

/** What everything secret of a site is derived from, of the words that `CAIRN_SECRET` or the data folder holds. */
export function siteSecretOf(words: string): Uint8Array<ArrayBuffer> {
  return sha256(`cairn site secret|${words}`);
}

/**
 * Tells a site's secret from another, and nothing else of it: as slow to try as a key, so that it gives whoever copies
 * the database no faster way to guess a secret than they have. Hexadecimal, 64 digits.
 */
export async function secretCheck(words: string): Promise<string> {
  return Buffer.from(await deriveFromSecret(siteSecretOf(words), "check")).toString("hex");
}
