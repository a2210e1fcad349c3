import type pg from "pg";
import { weekOf } from "@/lib/kernel/time";
import type { Chance } from "./chance";
import type { Shape } from "./shape";
import { sinkInto } from "./sink";
import type { Writer } from "./vocabulary";

const HOUR = 3_600_000;
type Made = { chance: Chance; writer: Writer; shape: Shape; profiles: readonly string[]; now: number };
const STONE =
  "id tag profile_id name avatar_seed stone_seed kind amount about on_medication words standing submission week";

/** Writes profiles, milestones and what was wished to them. Answers the id of a stone deep in the wall. */
export async function fillStones(client: pg.Client, made: Made): Promise<string> {
  const { chance, writer, shape, profiles, now } = made;
  const people = sinkInto(client, "profile", ["id", "tag", "name", "avatar_seed"]);
  for (const [at, id] of profiles.entries()) await people.row([id, chance.tag(), `${writer.words(2)} ${at}`, id]);
  await people.end();
  const stones = sinkInto(client, "milestone", STONE.split(" "));
  const ids = Array.from({ length: shape.milestones }, () => chance.id());
  for (const [at, id] of ids.entries()) {
    const by = chance.share() < 0.5 ? (profiles[chance.below(profiles.length)] ?? null) : null;
    const days = chance.share() < 0.5;
    const kind = days ? ["days", 1 + chance.below(365)] : ["first", null];
    const age = (1 - at / ids.length) * shape.days * 24 * HOUR;
    const week = weekOf(new Date(now - age)).toISOString();
    const said = writer.words(4 + chance.below(30));
    const standing = chance.share() < 0.02 ? "removed" : "visible";
    await stones.row([id, chance.tag(), by, "a kind stone", id, id, ...kind, true, false, said, standing, id, week]);
  }
  await stones.end();
  const given = sinkInto(client, "encouragement", ["id", "milestone_id", "kind", "tag"]);
  for (const id of ids)
    for (let n = chance.below(6); n > 0; n -= 1) await given.row([chance.id(), id, "proud_of_you", chance.tag()]);
  await given.end();
  return ids[Math.floor(ids.length / 2)] ?? "";
}
