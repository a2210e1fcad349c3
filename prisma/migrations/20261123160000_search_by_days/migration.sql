-- Search looks for the newest words first, and stops at 2,000 matches. An index that knows only words would give every
-- match of all years; one that knows only hours would be walked past every post without them. So the index knows the
-- days too: as marks beside the words, one of the day, one of the two days, the four days and so on that it lies in, up
-- to 4,096 days. Each piece of time that is looked through is then one mark. No word that somebody types begins with a
-- blank, so none can be taken for a mark.
CREATE FUNCTION "day_marks"("day" date) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector(ARRAY[
  ' a' || (("day" - DATE '1970-01-01') / 1)::text,
  ' b' || (("day" - DATE '1970-01-01') / 2)::text,
  ' c' || (("day" - DATE '1970-01-01') / 4)::text,
  ' d' || (("day" - DATE '1970-01-01') / 8)::text,
  ' e' || (("day" - DATE '1970-01-01') / 16)::text,
  ' f' || (("day" - DATE '1970-01-01') / 32)::text,
  ' g' || (("day" - DATE '1970-01-01') / 64)::text,
  ' h' || (("day" - DATE '1970-01-01') / 128)::text,
  ' i' || (("day" - DATE '1970-01-01') / 256)::text,
  ' j' || (("day" - DATE '1970-01-01') / 512)::text,
  ' k' || (("day" - DATE '1970-01-01') / 1024)::text,
  ' l' || (("day" - DATE '1970-01-01') / 2048)::text,
  ' m' || (("day" - DATE '1970-01-01') / 4096)::text
]);
CREATE FUNCTION "day_marks"("hour" timestamptz) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN "day_marks"(("hour" AT TIME ZONE 'UTC')::date);

-- Without fastupdate: what waits in its list would be read for every piece that is looked through.
DROP INDEX "post_search_idx";
CREATE INDEX "post_search_idx" ON "post" USING GIN (("search" || "day_marks"("hour"))) WITH (fastupdate = off);
DROP INDEX "thread_search_idx";
CREATE INDEX "thread_search_idx" ON "thread" USING GIN (("search" || "day_marks"("opened_on"))) WITH (fastupdate = off);
