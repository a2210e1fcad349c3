-- Words go in more ways than by being taken back: an edit replaces them, a decision or a week ends what was kept of
-- them, a case that is decided drops its reports. What they leave in the files is cleared too (lib/leaving/
-- forget-files.ts). How often that happened is a bare number: it says neither when, nor what, nor whose.

CREATE SEQUENCE "let_go";

CREATE FUNCTION "count_let_go"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM nextval('let_go');
  RETURN NULL;
END $$;

-- For each row: what goes with the row that it belongs to counts too, and sweeping nothing counts nothing.
CREATE TRIGGER "case_words_let_go" AFTER DELETE ON "case_words" FOR EACH ROW EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "case_words_changed" AFTER UPDATE ON "case_words" FOR EACH ROW
  WHEN (OLD."words" <> NEW."words") EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "report_let_go" AFTER DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "post_let_go" AFTER DELETE ON "post" FOR EACH ROW EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "post_edited" AFTER UPDATE ON "post" FOR EACH ROW
  WHEN (OLD."body" <> NEW."body") EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "thread_let_go" AFTER DELETE ON "thread" FOR EACH ROW EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "thread_edited" AFTER UPDATE ON "thread" FOR EACH ROW
  WHEN (OLD."title" <> NEW."title") EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "milestone_let_go" AFTER DELETE ON "milestone" FOR EACH ROW EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "milestone_edited" AFTER UPDATE ON "milestone" FOR EACH ROW
  WHEN (OLD."words" <> NEW."words" OR OLD."name" <> NEW."name") EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "profile_edited" AFTER UPDATE ON "profile" FOR EACH ROW
  WHEN (OLD."name" <> NEW."name" OR OLD."bio" IS DISTINCT FROM NEW."bio") EXECUTE FUNCTION "count_let_go"();
CREATE TRIGGER "voice_renamed" AFTER UPDATE ON "voice" FOR EACH ROW
  WHEN (OLD."name" <> NEW."name") EXECUTE FUNCTION "count_let_go"();
-- Somebody drew new words for their key: what the old ones open must not stay in a copy of the files.
CREATE TRIGGER "account_rewrapped" AFTER UPDATE ON "account" FOR EACH ROW
  WHEN (OLD."wrapped_root" <> NEW."wrapped_root") EXECUTE FUNCTION "count_let_go"();

-- A refused cry for help that a volunteer has seen, or that was posted after all, does not come back with a backup.
CREATE TRIGGER "unposted_erased" AFTER DELETE ON "unposted" FOR EACH ROW EXECUTE FUNCTION "remember_erased"('unposted');

-- What went before this stands in the files of a site that has been used.
SELECT nextval('let_go') FROM (SELECT 1 FROM "post" LIMIT 1) AS used;
