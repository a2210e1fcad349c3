import { randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey as pbkdf2 } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { later, minutes } from "@/lib/kernel/time";
import { deriveKey, sha256 } from "@/lib/kernel/vault";
import { WORK } from "./limits";

const solvedSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(WORK.algorithm),
      nonce: z.string(),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.int(),
      data: z.object({ for: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

const secretFor = (siteSecret: Uint8Array, use: string): string =>
  Buffer.from(deriveKey(siteSecret, `proof of work ${use}`)).toString("hex");
/** The sum is made for one thing that works once, so that its result does too. */
const nameOf = (subject: string): string => Buffer.from(sha256(subject)).toString("base64url");

/** A sum that takes a browser some seconds, as the words that go into a page. */
export async function workFor(siteSecret: Uint8Array, subject: string, now: Date): Promise<string> {
  const challenge = await createChallenge({
    algorithm: WORK.algorithm,
    cost: WORK.cost,
    // Known to us beforehand: checking a result is one hash.
    counter: randomInt(WORK.rounds.least, WORK.rounds.most),
    deriveKey: pbkdf2,
    expiresAt: later(now, minutes(WORK.minutes)),
    data: { for: nameOf(subject) },
    hmacSignatureSecret: secretFor(siteSecret, "challenge"),
    hmacKeySignatureSecret: secretFor(siteSecret, "result"),
  });
  return JSON.stringify(challenge);
}

/** Whether this is the result of a sum that we set for `subject`. */
export async function workIsDone(siteSecret: Uint8Array, subject: string, proof: string): Promise<boolean> {
  const solved = solvedSchema.safeParse(read(proof));
  if (!solved.success || solved.data.challenge.parameters.data.for !== nameOf(subject)) return false;
  const result = await verifySolution({
    challenge: solved.data.challenge,
    solution: { ...solved.data.solution, time: 0 },
    deriveKey: pbkdf2,
    hmacSignatureSecret: secretFor(siteSecret, "challenge"),
    hmacKeySignatureSecret: secretFor(siteSecret, "result"),
  });
  return result.verified;
}

function read(proof: string): unknown {
  if (proof === "" || proof.length > 4000) return null;
  try {
    return JSON.parse(proof);
  } catch {
    return null;
  }
}
