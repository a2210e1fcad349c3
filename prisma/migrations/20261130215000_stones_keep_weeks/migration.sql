-- A stone keeps the week it was shared in and nothing finer: people share on the anniversary, so a length beside a day
-- gives back the day on which somebody began. The type is changed in place, which writes the whole table anew: a column
-- that is only dropped leaves its values in every row.
ALTER TABLE "milestone" DROP CONSTRAINT "milestone_hour";
ALTER TABLE "milestone" ALTER COLUMN "hour" TYPE DATE USING date_trunc('week', "hour" AT TIME ZONE 'UTC')::date;
ALTER TABLE "milestone" RENAME COLUMN "hour" TO "week";
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_week" CHECK (extract(isodow FROM "week") = 1);

-- RenameIndex
ALTER INDEX "milestone_hour_id_idx" RENAME TO "milestone_week_id_idx";

-- A case that a machine opened began with its stone, and is mostly decided the same day: decided, it keeps the week too,
-- whoever decides it.
CREATE FUNCTION "stone_case_keeps_week"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."opened_at" := date_trunc('week', NEW."opened_at" AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  NEW."decided_on" := date_trunc('week', NEW."decided_on")::date;
  RETURN NEW;
END $$;
CREATE TRIGGER "case_keeps_week" BEFORE UPDATE ON "case" FOR EACH ROW
  WHEN (NEW."state" = 'decided' AND NEW."milestone_id" IS NOT NULL) EXECUTE FUNCTION "stone_case_keeps_week"();
UPDATE "case" SET "opened_at" = "opened_at" WHERE "state" = 'decided' AND "milestone_id" IS NOT NULL;
