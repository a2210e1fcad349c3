-- A page costs the same at ten thousand replies and at ten million: each walks an index from where it begins and stops
-- when it is full. lib/launch/bench/growth/plans.db.test.ts reads the plans.

-- Everybody's latest threads, and the ids of the last 90 days from which a member's own are recomputed (from the index
-- alone). The one for visible threads only could not serve the second, and few threads are not visible.
DROP INDEX "thread_latest_idx";
CREATE INDEX "thread_bumped_at_idx" ON "thread" ("bumped_at", "bump_shuffle", "id");

-- Threads that wait for a first answer, board by board: over all boards the walk went past every unanswered story.
DROP INDEX "thread_waiting_idx";
CREATE INDEX "thread_waiting_idx" ON "thread" ("board_id", "bumped_at", "id")
  WHERE "standing" = 'visible' AND "answer_count" = 0 AND "locked_on" IS NULL;

-- Feeds: the threads opened last. Without it a feed read and sorted every thread of its board.
CREATE INDEX "thread_opened_idx" ON "thread" ("board_id", "opened_on", "id");

-- Stories of one stage or theme: few of many, found without walking past the others. Partial, so that a reply in any
-- other thread pays nothing for them.
CREATE INDEX "thread_stage_idx" ON "thread" ("board_id", "stage", "pinned", "bumped_at", "bump_shuffle", "id")
  WHERE "stage" IS NOT NULL;
CREATE INDEX "thread_themes_idx" ON "thread" USING GIN ("themes") WHERE "themes" <> '{}';

-- Search takes the newest titles that match, as it does with posts.
CREATE INDEX "thread_newest_idx" ON "thread" ("opened_on", "id");

-- The writer's latest words in a thread, with which a new reply is compared: without the order all they ever said
-- there was read. It also serves the foreign key, as the one it replaces did.
DROP INDEX "post_voice_id_idx";
CREATE INDEX "post_voice_id_seq_idx" ON "post" ("voice_id", "seq");

-- How many encouragements of each kind a post or milestone has. Pages read these few rows where they counted all that
-- were ever given. Kept by the triggers below in the transaction that gives or takes one back, so that no writer can
-- forget it; it holds nothing that is not on the page. Whoever writes with triggers off fills it too:
--   INSERT INTO encouragement_count
--     SELECT COALESCE(post_id, milestone_id), kind, count(*) FROM encouragement GROUP BY 1, 2;
CREATE TABLE "encouragement_count" (
    "subject_id" TEXT NOT NULL,
    "kind" "encouragement_kind" NOT NULL,
    "given" INTEGER NOT NULL,

    CONSTRAINT "encouragement_count_pkey" PRIMARY KEY ("subject_id", "kind"),
    CONSTRAINT "encouragement_count_given" CHECK ("given" >= 0)
);

INSERT INTO "encouragement_count"
  SELECT COALESCE("post_id", "milestone_id"), "kind", count(*) FROM "encouragement" GROUP BY 1, 2;

CREATE FUNCTION "count_encouragement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "encouragement_count" AS c ("subject_id", "kind", "given")
      VALUES (COALESCE(NEW."post_id", NEW."milestone_id"), NEW."kind", 1)
      ON CONFLICT ("subject_id", "kind") DO UPDATE SET "given" = c."given" + 1;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE "encouragement_count" SET "given" = "given" - 1
      WHERE "subject_id" = COALESCE(OLD."post_id", OLD."milestone_id") AND "kind" = OLD."kind";
    -- A row that says none would tell that there had been one.
    DELETE FROM "encouragement_count"
      WHERE "subject_id" = COALESCE(OLD."post_id", OLD."milestone_id") AND "kind" = OLD."kind" AND "given" = 0;
  ELSE
    TRUNCATE "encouragement_count";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "encouragement_counted" AFTER INSERT OR DELETE ON "encouragement" FOR EACH ROW
  EXECUTE FUNCTION "count_encouragement"();
CREATE TRIGGER "encouragement_emptied" AFTER TRUNCATE ON "encouragement" FOR EACH STATEMENT
  EXECUTE FUNCTION "count_encouragement"();
