-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('meeting_guide', 'bmlt', 'sample');

-- CreateEnum
CREATE TYPE "source_state" AS ENUM ('on', 'paused', 'look');

-- CreateEnum
CREATE TYPE "run_outcome" AS ENUM ('dry', 'changed', 'unchanged', 'look', 'failed');

-- CreateEnum
CREATE TYPE "meeting_mode" AS ENUM ('in_person', 'online', 'hybrid', 'phone', 'inactive');

-- CreateEnum
CREATE TYPE "zone_from" AS ENUM ('said', 'point', 'source');

-- CreateTable
CREATE TABLE "place" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_name" (
    "place_id" INTEGER NOT NULL,
    -- Letter by letter, whatever the database's language is: so its index finds beginnings of names too.
    "folded" TEXT COLLATE "C" NOT NULL,
    "population" INTEGER NOT NULL,

    CONSTRAINT "place_name_pkey" PRIMARY KEY ("folded","place_id")
);

-- CreateTable
CREATE TABLE "place_code" (
    "country" CHAR(2) NOT NULL,
    "prefix" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "place_id" INTEGER,
    "rooms" INTEGER,

    CONSTRAINT "place_code_pkey" PRIMARY KEY ("prefix","country")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "address" TEXT,
    "programme" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "hours" SMALLINT,
    "etag" TEXT,
    "state" "source_state" NOT NULL DEFAULT 'on',
    "listed_on" DATE,
    "terms" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "outcome" "run_outcome" NOT NULL,
    "why" TEXT,
    "read" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "digest" BYTEA,
    "refusals" TEXT[],

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_group" (
    "id" TEXT NOT NULL,
    "source_id" TEXT,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL DEFAULT '',
    "street" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "website" TEXT,
    "listed_on" DATE,
    "lost_on" DATE,
    "out_on" DATE,
    "checked_on" DATE,
    "hidden_on" DATE,
    "proposed" BOOLEAN NOT NULL DEFAULT false,
    "twin_of_id" TEXT,
    "parted" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "support_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "foreign_id" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "digest" BYTEA NOT NULL,
    "day" SMALLINT,
    "minute" SMALLINT,
    "length" SMALLINT NOT NULL DEFAULT 60,
    "weeks" SMALLINT,
    "mode" "meeting_mode" NOT NULL,
    "zone" TEXT NOT NULL,
    "zone_from" "zone_from" NOT NULL,
    "yes" INTEGER NOT NULL DEFAULT 0,
    "no" INTEGER NOT NULL DEFAULT 0,
    "languages" TEXT[],
    "codes" TEXT[],
    "link" TEXT,
    "dial_in" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pause" (
    "meeting_id" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "pause_pkey" PRIMARY KEY ("meeting_id","from")
);

-- CreateIndex
CREATE INDEX "place_lat_lng_idx" ON "place"("lat", "lng");

-- CreateIndex
CREATE INDEX "run_source_id_hour_idx" ON "run"("source_id", "hour");

-- CreateIndex
CREATE INDEX "support_group_lat_lng_idx" ON "support_group"("lat", "lng");

-- CreateIndex
CREATE INDEX "support_group_twin_of_id_idx" ON "support_group"("twin_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_group_source_id_key_key" ON "support_group"("source_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_group_id_foreign_id_key" ON "meeting"("group_id", "foreign_id");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_twin_of_id_fkey" FOREIGN KEY ("twin_of_id") REFERENCES "support_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "support_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say -----------------------------------------------------------------------------------------

ALTER TABLE "place" ADD CONSTRAINT "place_point" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180);
ALTER TABLE "source" ADD CONSTRAINT "source_hours" CHECK ("hours" IS NULL OR "hours" >= 6);
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_point" CHECK (
  ("lat" IS NULL) = ("lng" IS NULL) AND ("lat" IS NULL OR "lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180));
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_twin" CHECK ("twin_of_id" <> "id");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_when" CHECK (
  "day" BETWEEN 0 AND 6 AND "minute" BETWEEN 0 AND 1439 AND "length" BETWEEN 1 AND 1440 AND "weeks" BETWEEN 1 AND 63);
-- A trait is there, or it is not, or nobody knows: never both.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_traits" CHECK ("yes" & "no" = 0);
ALTER TABLE "pause" ADD CONSTRAINT "pause_days" CHECK ("until" >= "from");

-- The index of groups is read again when one has changed: said once a statement, since an import changes thousands.
CREATE FUNCTION "groups_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM say_changed('groups');
  RETURN NULL;
END $$;
CREATE TRIGGER "support_group_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "support_group" FOR EACH STATEMENT
  EXECUTE FUNCTION "groups_changed"();
CREATE TRIGGER "meeting_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "meeting" FOR EACH STATEMENT
  EXECUTE FUNCTION "groups_changed"();
CREATE TRIGGER "pause_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "pause" FOR EACH STATEMENT
  EXECUTE FUNCTION "groups_changed"();
