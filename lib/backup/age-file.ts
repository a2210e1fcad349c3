import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { errorCode, errorText, PlainError } from "@/lib/process/plain-error";

export type Chunks = AsyncIterable<Uint8Array>;

/** What closes a backup: a passphrase, or the public half of an age key (then nothing on this machine opens it). */
export type Closing = { readonly passphrase: string } | { readonly recipient: string };

/** Compresses and encrypts on the way, in the format of https://age-encryption.org. */
export async function encrypted(plain: Chunks, closing: Closing): Promise<Chunks> {
  const encrypter = new Encrypter();
  if ("passphrase" in closing) encrypter.setPassphrase(closing.passphrase);
  else {
    try {
      encrypter.addRecipient(closing.recipient);
    } catch {
      throw new PlainError(
        "CAIRN_BACKUP_RECIPIENT isn't an age key that a backup can be encrypted to. Make one with age-keygen.",
      );
    }
  }
  const small = pipeline(Readable.from(plain), createGzip(), () => undefined);
  return chunksOf(await encrypter.encrypt(streamOf(small)));
}

/** Opens such a file. Whatever was changed or cut off in it is found at the latest when all of it has been read. */
export async function decrypted(file: string, secret: string): Promise<Chunks> {
  const handle = await open(file, "r").catch((error) => {
    throw new PlainError(
      `${file} can't be read (${errorCode(error) ?? "unknown error"}). Check its name, and that you can read it.`,
    );
  });
  const decrypter = new Decrypter();
  try {
    if (/^AGE-SECRET-KEY-/.test(secret)) decrypter.addIdentity(secret);
    else decrypter.addPassphrase(secret);
    const sealed = await decrypter.decrypt(streamOf(handle.createReadStream()));
    const plain = pipeline(Readable.from(chunksOf(sealed)), createGunzip(), () => undefined);
    return orDamaged(plain, file);
  } catch (error) {
    await handle.close();
    if (/no identity matched|invalid identity|unrecognized identity/.test(errorText(error))) {
      throw new PlainError(`${file} doesn't open with that passphrase or key. Try again.`);
    }
    throw damaged(file);
  }
}

/** The one sentence for a file that is not as it was written. */
export function damaged(file: string): PlainError {
  return new PlainError(
    `${file} isn't a whole backup. It was cut off or changed, or it's something else. Try another one.`,
  );
}

async function* orDamaged(chunks: Chunks, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    throw damaged(file);
  }
}

function streamOf(chunks: Chunks): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
