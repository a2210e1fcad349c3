-- A post that is a cry for help stays on the desk until somebody answered it: a volunteer, a member whose reply a
-- volunteer found enough, or a volunteer who said why no reply is needed. Volunteers answer under one name a thread.

-- AlterTable
ALTER TABLE "voice" ADD COLUMN     "by_volunteers" BOOLEAN NOT NULL DEFAULT false;

-- Nobody else is called so, whatever the capitals, and no profile stands behind that name.
ALTER TABLE "voice" ADD CONSTRAINT "voice_volunteers_name" CHECK ("by_volunteers" = (lower("name") = 'cairn volunteer'));
ALTER TABLE "voice" ADD CONSTRAINT "voice_volunteers_nobody" CHECK (NOT "by_volunteers" OR "profile_id" IS NULL);
ALTER TABLE "profile" ADD CONSTRAINT "profile_no_volunteer" CHECK (lower("name") <> 'cairn volunteer');
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_no_volunteer" CHECK (lower("name") <> 'cairn volunteer');

-- Whether machines heard a cry, as columns and constraints may ask it.
CREATE FUNCTION "tells_of_a_cry"("signals" text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM unnest("signals") AS one WHERE starts_with(one, 'crisis:'));
$$;

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "answer_id" TEXT,
ADD COLUMN     "cry" BOOLEAN NOT NULL GENERATED ALWAYS AS
  ("post_id" IS NOT NULL AND "severity" <= 1 AND "tells_of_a_cry"("signals")) STORED,
ADD COLUMN     "no_reply_needed" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
-- Each post that leaves view is looked for here.
CREATE INDEX "case_answer_id_idx" ON "case"("answer_id");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was decided before this was decided by the rules of then.
UPDATE "case" SET "no_reply_needed" = true WHERE "state" = 'decided' AND "cry" AND "decision" <> 'removed';
-- Whoever decides: a cry for help is not done before it was answered. Where a volunteer took the post itself from view
-- there is nothing left to reply to.
ALTER TABLE "case" ADD CONSTRAINT "case_cry_answered" CHECK
  ("state" = 'open' OR NOT "cry" OR "answer_id" IS NOT NULL OR "no_reply_needed" OR "decision" = 'removed');

-- An answer that is taken back, removed, held or erased is none: its case opens again in the same transaction, whoever
-- writes, also when a backup is made to forget. Where the cry itself is gone nothing is left to answer.
CREATE FUNCTION "answer_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" SET "answer_id" = NULL WHERE "answer_id" = NEW."id";
  RETURN NULL;
END $$;

CREATE FUNCTION "cry_unanswered"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."decision" = 'removed' OR NOT EXISTS (SELECT FROM "post" WHERE "id" = NEW."post_id" AND "body" <> '') THEN
    NEW."no_reply_needed" := true;
    RETURN NEW;
  END IF;
  NEW."state" := 'open';
  NEW."opened_at" := date_trunc('minute', now());
  NEW."decided_on" := NULL;
  -- What was decided about a held post still holds.
  IF NEW."decision" <> 'held' THEN
    NEW."decision" := NULL;
    NEW."decision_rule" := NULL;
    NEW."decision_words" := NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "post_answers_no_more" AFTER UPDATE ON "post" FOR EACH ROW
  WHEN (OLD."standing" = 'visible' AND NEW."standing" <> 'visible') EXECUTE FUNCTION "answer_gone"();
CREATE TRIGGER "case_answer_gone" BEFORE UPDATE ON "case" FOR EACH ROW
  WHEN (OLD."state" = 'decided' AND NEW."state" = 'decided' AND OLD."answer_id" IS NOT NULL AND NEW."answer_id" IS NULL)
  EXECUTE FUNCTION "cry_unanswered"();

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "heard" INTEGER;

-- What is left of a decided report is the tag of a member, to know the same report again, and none of their words.
ALTER TABLE "report" ADD CONSTRAINT "report_heard" CHECK ("heard" IS NULL OR ("words" IS NULL AND "tag" IS NOT NULL));
CREATE TRIGGER "report_heard" AFTER UPDATE ON "report" FOR EACH ROW
  WHEN (OLD."words" IS NOT NULL AND NEW."words" IS NULL) EXECUTE FUNCTION "count_let_go"();
