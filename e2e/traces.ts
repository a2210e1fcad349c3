import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A secret as it stands and in small letters, and the common hashes of both: as bytes, hexadecimal, base64. */
export function formsOf(secret: string): (string | Buffer)[] {
  const written = [...new Set([secret, secret.toLowerCase()])];
  const hashes = written.flatMap((text) =>
    ["md5", "sha1", "sha256", "sha512"].map((name) => createHash(name).update(text).digest()),
  );
  return [
    ...written,
    ...hashes.flatMap((hash) => [hash, hash.toString("hex"), hash.toString("base64"), hash.toString("base64url")]),
  ];
}

/** Every file of a data folder, the database and its log included. */
export async function filesBelow(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(files.map((file) => readFile(file)));
}
