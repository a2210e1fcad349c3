-- Stories of one theme in the order of the library, stage by stage. The index of themes alone gave every story of a
-- theme, all of which were then read and sorted; few of them may be of the stage that is wanted. One small index a
-- theme, since a story can have several and must be found in order under each. A story that is held, removed,
-- withdrawn or erased leaves them in the transaction that changes its row, as it leaves every index. A new theme needs
-- one of its own: lib/threads/stories.db.test.ts asks for it.
DROP INDEX "thread_themes_idx";
DO $$
DECLARE
  "theme" text;
BEGIN
  FOREACH "theme" IN ARRAY ARRAY[
    'medication', 'family', 'work', 'prison', 'grief', 'parenting', 'harm-reduction', 'faith', 'no-faith'
  ] LOOP
    EXECUTE format(
      'CREATE INDEX %I ON "thread" ("board_id", (COALESCE("stage", '''')), "pinned", "bumped_at", "bump_shuffle", "id")
        WHERE "themes" @> ARRAY[%L] AND "standing" = ''visible''',
      'thread_theme_' || replace("theme", '-', '_') || '_idx', "theme");
  END LOOP;
END $$;

-- Titles that look like what was asked, the newest first: with the marks of days that search has (see search by days),
-- so that it can stop when it has enough instead of comparing every title that was ever alike.
DROP INDEX "thread_title_trgm_idx";
CREATE INDEX "thread_title_trgm_idx" ON "thread" USING GIN ("title" gin_trgm_ops, "day_marks"("opened_on"))
  WITH (fastupdate = off);
