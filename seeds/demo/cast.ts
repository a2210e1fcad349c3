import { randomBytes, randomInt } from "node:crypto";
import type { z } from "zod";
import { encourage } from "@/lib/encouragements/encourage";
import { encourageSchema } from "@/lib/encouragements/schema";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Context, Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import type { Member } from "@/lib/kernel/viewer";

/** The invented people, by their keys. */
export type Cast = ReadonlyMap<string, Member>;
type Encouragement = { by: string; kind: string };

/** Somebody without an account: their root key is forgotten with this process, so nobody can ever speak as them. */
export function inventedMember(): Member {
  return { kind: "member", root: new Uint8Array(randomBytes(32)), device: "mine", pausedUntil: null, steward: null };
}

export function as(db: Db, cast: Cast, key: string, now: Date): Context {
  const viewer = cast.get(key);
  if (!viewer) throw new Error(`The demonstration has nobody called ${key}`);
  return { db, viewer, now, newId, random: (below) => randomInt(below), lately: new RecentWords(1) };
}

export async function give(
  db: Db,
  cast: Cast,
  given: Encouragement,
  to: { subject: string; id: string },
  now: Date,
): Promise<void> {
  const input = parsed(encourageSchema, { ...to, kind: snake(given.kind) });
  told(await encourage(as(db, cast, given.by, now), input), "an encouragement");
}

export const snake = (word: string): string => word.replaceAll("-", "_");
export const snakes = (words: readonly string[]): string[] => words.map(snake);

export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  return schema.parse(input);
}

export function told<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`The demonstration was refused (${result.refusal.code}) at ${what}`);
  return result.value;
}
