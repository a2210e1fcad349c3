import type { Written } from "./load";
import { ask, type FaultStage } from "./stage";
import type { Tries } from "./tries";

/** Each counts what must not be there. */
const BROKEN: Readonly<Record<string, string>> = {
  "a thread whose count of replies is not what stands in it": `SELECT 1 FROM thread t WHERE reply_count <>
    (SELECT count(*) FROM post p WHERE p.thread_id = t.id AND p.seq > 0 AND p.standing = 'visible')`,
  "a thread whose posts have gaps in their order": `SELECT 1 FROM thread t WHERE next_seq <>
    (SELECT count(*) FROM post p WHERE p.thread_id = t.id) OR next_seq <>
    (SELECT max(seq) + 1 FROM post p WHERE p.thread_id = t.id)`,
  "a voice that never spoke": "SELECT 1 FROM voice v WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.voice_id = v.id)",
  "a post that search does not know": "SELECT 1 FROM post WHERE search IS NULL",
  "a count of encouragements that is not what was given": `SELECT 1 FROM encouragement_count c WHERE given <>
    (SELECT count(*) FROM encouragement e WHERE COALESCE(e.post_id, e.milestone_id) = c.subject_id AND e.kind = c.kind)`,
};

/** After a fault: nothing is half there, every page of the database reads, and what was acknowledged stands word for word. */
export async function tryWhole(stage: FaultStage, tries: Tries, written: readonly Written[]): Promise<void> {
  for (const [what, sql] of Object.entries(BROKEN)) {
    const [row] = await ask<{ n: number }>(stage, `SELECT count(*)::int AS n FROM (${sql}) broken`);
    tries.that(`there is not ${what}`, row?.n === 0);
  }
  await readEverything(stage);
  tries.that("every row and index of the database reads and is sound", true);
  const posts = await ask<{ id: string; body: string }>(stage, "SELECT id, body FROM post");
  const bodies = new Map(posts.map(({ id, body }) => [id, body]));
  const stood = written.filter(({ reply }) => reply !== undefined);
  const lost = stood.filter(({ reply = "", words }) => bodies.get(reply) !== words);
  tries.that(`every reply that was acknowledged stands (${stood.length})`, lost.length === 0, `${lost.length} do not`);
  const twice = posts.length - new Set(bodies.values()).size;
  tries.that("no post stands twice", twice === 0, `${twice} do`);
}

// Pages carry checksums: reading them all proves them. Indexes are held against their tables.
async function readEverything(stage: FaultStage): Promise<void> {
  await ask(stage, "CREATE EXTENSION IF NOT EXISTS amcheck");
  const tables = await ask<{ name: string }>(
    stage,
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  for (const { name } of tables) await ask(stage, `SELECT sum(hashtext(t::text)) FROM ${name} t`);
  await ask(
    stage,
    `SELECT bt_index_check(c.oid, true) FROM pg_class c JOIN pg_am a ON a.oid = c.relam
     WHERE c.relkind = 'i' AND a.amname = 'btree' AND c.relnamespace = 'public'::regnamespace`,
  );
}
