-- DropIndex
DROP INDEX "thread_board_id_pinned_bumped_at_bump_shuffle_id_idx";

-- AlterTable
ALTER TABLE "board" ADD COLUMN     "stones" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "on_board" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "milestone_id" TEXT;

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "on_wall" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE UNIQUE INDEX "thread_milestone_id_key" ON "thread"("milestone_id");

-- CreateIndex
CREATE INDEX "thread_board_id_on_board_pinned_bumped_at_bump_shuffle_id_idx" ON "thread"("board_id", "on_board", "pinned", "bumped_at", "bump_shuffle", "id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say -----------------------------------------------------------------------------------------

-- What a board spoke about last, found at once in a board of few threads too: otherwise all newer ones are walked past.
CREATE INDEX "thread_board_latest_idx" ON "thread" ("board_id", "bumped_at", "bump_shuffle", "id")
  WHERE "standing" = 'visible' AND "on_board";

-- A length beside a day gives back the day on which somebody began, and whoever replies does so soon after: of all that
-- stands beneath a stone only the week is kept, from the first moment and whoever writes it.
CREATE FUNCTION "week_of"("at" timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('week', "at" AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
$$;

CREATE FUNCTION "stone_thread_keeps_week"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."bumped_at" := week_of(NEW."bumped_at");
  NEW."opened_on" := date_trunc('week', NEW."opened_on")::date;
  RETURN NEW;
END $$;
CREATE TRIGGER "thread_keeps_week" BEFORE INSERT OR UPDATE ON "thread" FOR EACH ROW
  WHEN (NEW."milestone_id" IS NOT NULL) EXECUTE FUNCTION "stone_thread_keeps_week"();

CREATE FUNCTION "post_under_stone_keeps_week"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "thread" t WHERE t."id" = NEW."thread_id" AND t."milestone_id" IS NOT NULL) THEN
    NEW."hour" := week_of(NEW."hour");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "post_keeps_week" BEFORE INSERT OR UPDATE OF "hour" ON "post" FOR EACH ROW
  EXECUTE FUNCTION "post_under_stone_keeps_week"();

-- The same of a decided case about such a post, as of one about the stone itself.
CREATE OR REPLACE FUNCTION "stone_case_keeps_week"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."milestone_id" IS NOT NULL OR EXISTS (SELECT FROM "post" p JOIN "thread" t ON t."id" = p."thread_id"
      WHERE p."id" = NEW."post_id" AND t."milestone_id" IS NOT NULL) THEN
    NEW."opened_at" := week_of(NEW."opened_at");
    NEW."decided_on" := date_trunc('week', NEW."decided_on")::date;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "case_keeps_week" ON "case";
CREATE TRIGGER "case_keeps_week" BEFORE UPDATE ON "case" FOR EACH ROW
  WHEN (NEW."state" = 'decided' AND (NEW."milestone_id" IS NOT NULL OR NEW."post_id" IS NOT NULL))
  EXECUTE FUNCTION "stone_case_keeps_week"();

-- What volunteers do about it they mostly do within hours: their log keeps the week too.
CREATE FUNCTION "record_keeps_week"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "milestone" m WHERE m."id" = NEW."subject_id")
    OR EXISTS (SELECT FROM "post" p JOIN "thread" t ON t."id" = p."thread_id"
      WHERE p."id" = NEW."subject_id" AND t."milestone_id" IS NOT NULL)
    OR EXISTS (SELECT FROM "case" c LEFT JOIN "post" p ON p."id" = c."post_id" LEFT JOIN "thread" t ON t."id" = p."thread_id"
      WHERE c."id" = NEW."case_id" AND (c."milestone_id" IS NOT NULL OR t."milestone_id" IS NOT NULL)) THEN
    NEW."hour" := week_of(NEW."hour");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "record_keeps_week" BEFORE INSERT ON "moderation_record" FOR EACH ROW
  EXECUTE FUNCTION "record_keeps_week"();

-- The thread beneath a stone goes in and out of view with it, whoever decides that. A removal holds: whoever takes back
-- what was removed, or held before anybody replied, leaves no empty place.
CREATE FUNCTION "stone_thread_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "beneath" "thread";
  "shown" "standing" := NEW."standing";
BEGIN
  SELECT * INTO "beneath" FROM "thread" WHERE "milestone_id" = NEW."id" FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NEW."standing" = 'withdrawn' AND (OLD."standing" = 'removed' OR (OLD."standing" = 'held' AND "beneath"."reply_count" = 0)) THEN
    "shown" := 'removed';
  END IF;
  UPDATE "thread" SET "standing" = "shown", "title" = CASE WHEN NEW."standing" = 'withdrawn' THEN '' ELSE "title" END,
    "on_board" = "on_board" AND NEW."standing" <> 'withdrawn'
    WHERE "id" = "beneath"."id";
  UPDATE "post" SET "standing" = "shown" WHERE "thread_id" = "beneath"."id" AND "seq" = 0;
  -- A row that nobody sees must not keep saying whose the stone was, and what its author writes there later must not say
  -- that it was theirs; where they replied before, the name stands there.
  IF NEW."standing" = 'withdrawn' THEN
    UPDATE "voice" v SET "profile_id" = NULL, "name" = 'gone ' || gen_random_uuid(), "avatar_seed" = gen_random_uuid()::text,
      "tag" = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    FROM "post" o WHERE o."thread_id" = "beneath"."id" AND o."seq" = 0 AND v."id" = o."voice_id"
      AND NOT EXISTS (SELECT FROM "post" p WHERE p."voice_id" = v."id" AND p."body" <> '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "milestone_thread_follows" AFTER UPDATE ON "milestone" FOR EACH ROW
  WHEN (OLD."standing" <> NEW."standing") EXECUTE FUNCTION "stone_thread_follows"();

-- What is said beneath a stone is read on the stone's page too.
CREATE OR REPLACE FUNCTION "say_thread_changed"("thread" text) RETURNS void LANGUAGE sql AS $$
  SELECT say_changed('lists', 'thread:' || "thread",
    (SELECT 'board:' || t."board_id" FROM "thread" t WHERE t."id" = "thread"),
    (SELECT 'stone:' || t."milestone_id" FROM "thread" t WHERE t."id" = "thread"));
$$;

CREATE OR REPLACE FUNCTION "thread_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Both boards, where a thread was moved.
  IF TG_OP <> 'INSERT' THEN
    PERFORM say_changed('lists', 'thread:' || OLD."id", 'board:' || OLD."board_id", 'stone:' || OLD."milestone_id");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM say_changed('lists', 'thread:' || NEW."id", 'board:' || NEW."board_id", 'stone:' || NEW."milestone_id");
  END IF;
  -- What a profile wrote stands under the thread's title and goes with its standing.
  IF TG_OP = 'UPDATE' AND (OLD."title", OLD."standing") IS DISTINCT FROM (NEW."title", NEW."standing") THEN
    PERFORM say_changed('profile:' || v."profile_id") FROM "voice" v WHERE v."thread_id" = NEW."id";
  END IF;
  RETURN NULL;
END $$;

-- And its thread shows the stone's words, and what kind words it was given.
CREATE FUNCTION "thread_of_stone"("stone" text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'thread:' || t."id" FROM "thread" t WHERE t."milestone_id" = "stone";
$$;

CREATE OR REPLACE FUNCTION "encouragement_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "row" "encouragement" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF "row"."milestone_id" IS NOT NULL THEN
    PERFORM say_changed('wall', 'stone:' || "row"."milestone_id", thread_of_stone("row"."milestone_id"));
  ELSE
    PERFORM say_changed('thread:' || p."thread_id") FROM "post" p WHERE p."id" = "row"."post_id";
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "milestone_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "row" "milestone" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM say_changed('wall', 'lists', 'stone:' || "row"."id", 'profile:' || "row"."profile_id", thread_of_stone("row"."id"),
    (SELECT 'board:' || t."board_id" FROM "thread" t WHERE t."milestone_id" = "row"."id"));
  -- A stone that is taken back leaves its profile.
  IF TG_OP = 'UPDATE' THEN PERFORM say_changed('profile:' || OLD."profile_id"); END IF;
  RETURN NULL;
END $$;
