-- A quote is a reference to words of the post that a reply answers, and no copy of them: what is taken back, held or
-- erased vanishes where it was quoted too. What earlier versions copied is converted at the first start
-- (lib/threads/convert-quotes.ts), where the same code that made it can say what it was.

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "quote_from" INTEGER,
ADD COLUMN     "quote_revision" INTEGER,
ADD COLUMN     "quote_to" INTEGER;

-- A quote says of which post, which revision and which words, or nothing at all.
ALTER TABLE "post" ADD CONSTRAINT "post_quote" CHECK (
  num_nulls("quote_revision", "quote_from", "quote_to") = 3
  OR (num_nulls("answers_id", "quote_revision", "quote_from", "quote_to") = 0
    AND "quote_revision" >= 1 AND "quote_from" >= 0 AND "quote_to" > "quote_from")
);

-- Whoever lets go of the answered post (its author's own withdrawal, an erased list, a row that is deleted) lets go of
-- the quote with it.
CREATE FUNCTION "quote_goes_with_post"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."quote_revision" := NULL;
  NEW."quote_from" := NULL;
  NEW."quote_to" := NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER "post_answers_nothing" BEFORE UPDATE ON "post" FOR EACH ROW
  WHEN (NEW."answers_id" IS NULL AND NEW."quote_revision" IS NOT NULL) EXECUTE FUNCTION "quote_goes_with_post"();
