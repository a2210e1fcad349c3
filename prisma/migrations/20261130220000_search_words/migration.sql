-- The words of a text as search knows them: the text itself, with an invisible mark (U+001F) wherever PostgreSQL's parser
-- would take together what are several words to whoever reads: 'methadone/buprenorphine' for a path, 'detox.Then' for a
-- host, 'day-30' for a day and a negative number, '8mg' for one word, a run of Chinese for another. What is written and
-- what is asked go through it alike, and so does what an excerpt is cut from: without the marks it is the text again.
-- Written words hold no control characters, so none can be forged.
--
-- '0.5' stays one number: whoever looks for 5 mg is not shown half a milligram. Scripts that are written without blanks
-- are parted into letters, each with the marks above and below it, and asked as phrases: so a word is found wherever in a
-- run it stands. Letters and digits are parted; a 0 that follows a letter without a mark is therefore ours. With it
-- 'again' counts after 'used' (alone it is too small a word to be looked for), and 'done with an apostrophe in front,
-- which is methadone, is another word than the one that everybody writes. Ranges are compared by code points, whatever
-- the database's own order: lib/search/words.db.test.ts holds them to Unicode.
CREATE FUNCTION "search_words"("written" text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  "words" text := "written" COLLATE "C";
BEGIN
  "words" := regexp_replace("words",
    E'([!-+/:-@[-`{-~-]|\\.(?![0-9])|(?<![0-9])\\.)(?=[0-9A-Za-z\u00aa-\U0010ffff])', E'\x1f\\1\x1f', 'g');
  IF "words" ~ '[0-9]' THEN
    -- A date or a version: more than one point.
    "words" := regexp_replace("words", E'([0-9]+)\\.([0-9]+)\\.(?=[0-9])', E'\\1\x1f.\x1f\\2\x1f.\x1f', 'g');
    "words" := regexp_replace("words",
      E'([0-9])(?=[A-Za-z\u00aa-\U0010ffff])|([A-Za-z\u00aa-\U0010ffff])(?=[0-9])', E'\\1\\2\x1f', 'g');
  END IF;
  IF octet_length("words") > length("words") THEN
    -- Punctuation, signs and pictures, by their blocks: where the database's letters are those of C, all are letters.
    "words" := regexp_replace("words",
      E'([\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\ufe30-\ufe6f\uff01-\uff0f\U0001f000-\U0001faff]+)',
      E'\x1f\\1\x1f', 'g');
    -- Thai and Lao, Burmese, Khmer, Japanese, Korean, Chinese; then the marks of their letters.
    "words" := regexp_replace("words",
      E'([\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3021-\u302f\u3031-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\ua9e0-\ua9ff\uaa60-\uaa7f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00016fe0-\U00016fff\U0001aff0-\U0001b16f\U00020000-\U0003ffff]'
      '[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd\u302a-\u302f\u3099-\u309a\ua9e5\uaa7b-\uaa7d\U00016ff0-\U00016ff1]*)',
      E'\x1f\\1\x1f', 'g');
  END IF;
  IF position('again' IN lower("words")) > 0 THEN
    "words" := regexp_replace("words", E'\\m(us(?:e|ed|ing)\\s+again)(?![0-9A-Za-z])', E'\\10', 'gi');
  END IF;
  IF position(E'\x1fdone' IN lower("words")) > 0 THEN
    -- Not where an apostrophe follows too: that is a quotation.
    "words" := regexp_replace("words",
      E'([''\u2018\u2019]\x1f+done)(?![0-9A-Za-z]|\x1f*[''\u2019])', E'\\10', 'gi');
  END IF;
  RETURN "words";
END $$;

-- The columns are made anew, which writes each table anew once; their indexes are those of before.
DROP INDEX "post_search_idx";
ALTER TABLE "post" DROP COLUMN "search",
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('public.cairn', "search_words"("body"))) STORED;
CREATE INDEX "post_search_idx" ON "post" USING GIN (("search" || "day_marks"("hour"))) WITH (fastupdate = off);

DROP INDEX "thread_search_idx";
ALTER TABLE "thread" DROP COLUMN "search",
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (setweight(to_tsvector('public.cairn', "search_words"("title")), 'A')) STORED;
CREATE INDEX "thread_search_idx" ON "thread" USING GIN (("search" || "day_marks"("opened_on"))) WITH (fastupdate = off);

-- Stones are found by their words.
ALTER TABLE "milestone"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('public.cairn', "search_words"("words"))) STORED;
CREATE INDEX "milestone_search_idx" ON "milestone" USING GIN (("search" || "day_marks"("week"))) WITH (fastupdate = off);

-- A cairn is its profile's newest stones. Rows are wider now, and the planner would rather walk everybody's newest ones
-- to find them: this index has them in their order.
DROP INDEX "milestone_profile_id_idx";
CREATE INDEX "milestone_profile_id_week_id_idx" ON "milestone"("profile_id", "week", "id");
