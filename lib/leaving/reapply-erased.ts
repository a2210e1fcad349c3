/**
 * Empties again what a restored backup still holds of words that were taken back, and of people who left, since it was
 * made. To be run once after every table is loaded, with the lists `erased` and `erased_key` being those of the backup
 * together with any newer ones that are at hand. Running it twice changes nothing more.
 * `run` sends one statement: `client.query` of pg, or `$executeRawUnsafe`. Run it in one transaction.
 */
export async function reapplyErased(run: (statement: string) => Promise<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await run(statement);
}

/** In this order: a thread is counted once its posts are as they must be; a profile goes when nothing needs its name. */
const STATEMENTS: readonly string[] = [
  // As withdrawing does it: what others saw leaves an empty place, what they did not see leaves none.
  `UPDATE post SET body = '', content_notes = '{}', answers_id = NULL, revision = revision + 1,
          standing = (CASE WHEN standing IN ('visible', 'withdrawn') THEN 'withdrawn' ELSE 'removed' END)::standing
    WHERE body <> '' AND id IN (SELECT id FROM erased WHERE kind = 'post')`,
  `UPDATE thread t SET title = '', stage = NULL, themes = '{}', searchable = false, standing = p.standing
     FROM post p WHERE p.thread_id = t.id AND p.seq = 0 AND t.title <> ''
      AND p.id IN (SELECT id FROM erased WHERE kind = 'post')`,
  `UPDATE thread t SET reply_count = seen.replies, answer_count = seen.answers
     FROM (SELECT o.thread_id, count(p.id) AS replies, count(p.id) FILTER (WHERE p.voice_id <> o.voice_id) AS answers
             FROM post o LEFT JOIN post p ON p.thread_id = o.thread_id AND p.seq > 0 AND p.standing = 'visible'
            WHERE o.seq = 0
              AND o.thread_id IN (SELECT thread_id FROM post WHERE id IN (SELECT id FROM erased WHERE kind = 'post'))
            GROUP BY o.thread_id) seen
    WHERE t.id = seen.thread_id AND (t.reply_count, t.answer_count) IS DISTINCT FROM (seen.replies::int, seen.answers::int)`,
  `DELETE FROM encouragement WHERE milestone_id IN (SELECT id FROM erased WHERE kind = 'milestone')`,
  `UPDATE milestone SET standing = 'withdrawn', words = '', content_notes = '{}', first = NULL,
          profile_id = NULL, name = '', avatar_seed = '', revision = revision + 1
    WHERE standing <> 'withdrawn' AND id IN (SELECT id FROM erased WHERE kind = 'milestone')`,
  // Names and tags of people who took everything with them; chance from the database itself.
  `UPDATE voice SET profile_id = NULL, name = 'gone ' || gen_random_uuid(), avatar_seed = gen_random_uuid(),
          tag = sha256((gen_random_uuid()::text || gen_random_uuid())::bytea)
    WHERE name NOT LIKE 'gone %' AND id IN (SELECT id FROM erased WHERE kind = 'voice')`,
  `DELETE FROM report WHERE id IN (SELECT id FROM erased WHERE kind = 'report')`,
  `DELETE FROM unposted WHERE id IN (SELECT id FROM erased WHERE kind = 'unposted')`,
  `DELETE FROM profile WHERE id IN (SELECT id FROM erased WHERE kind = 'profile')`,
  // Their keys open nothing again.
  `DELETE FROM account WHERE sha256(convert_to(id, 'UTF8')) IN (SELECT hash FROM erased_key)`,
  `DELETE FROM sealed WHERE sha256(tag) IN (SELECT hash FROM erased_key)`,
];
