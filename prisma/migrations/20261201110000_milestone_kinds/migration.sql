-- A first says which, somebody who stands by another person has a kind of their own, and a stone carries content notes as
-- posts do. The value is renamed in place: what was 'a first step' stays one, of which nobody was asked which it was.
CREATE TYPE "first_kind" AS ENUM ('told_someone', 'saw_doctor', 'started_medication', 'first_night', 'meeting', 'naloxone_kit', 'day_of_work', 'another');

ALTER TYPE "milestone_kind" RENAME VALUE 'first_step' TO 'first';
ALTER TYPE "milestone_kind" ADD VALUE 'alongside' BEFORE 'own_words';

-- What is there has none; said as a default that is dropped, so that no row is written anew.
ALTER TABLE "milestone" ADD COLUMN "content_notes" "content_note"[] DEFAULT '{}',
ADD COLUMN "drawing" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN "first" "first_kind";

ALTER TABLE "milestone" ALTER COLUMN "content_notes" DROP DEFAULT;

-- The text of it, since a value that was renamed in this transaction is not yet one to compare with.
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_first" CHECK ("first" IS NULL OR "kind"::text = 'first');
