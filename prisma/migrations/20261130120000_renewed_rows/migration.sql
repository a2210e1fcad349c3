-- Rows are written anew by the hour and by the night, so that neither their place nor their transaction tells what was
-- written beside them; those of the record too. An update that changes nothing is therefore let through, and nothing
-- else is. Who may try at all is said by the roles (prisma/roles.ts): the site reads and adds, and owns no table.
DROP TRIGGER "moderation_record_append_only" ON "moderation_record";
CREATE TRIGGER "moderation_record_append_only" BEFORE DELETE OR TRUNCATE ON "moderation_record"
  FOR EACH STATEMENT EXECUTE FUNCTION "record_is_append_only"();
CREATE TRIGGER "moderation_record_unchanged" BEFORE UPDATE ON "moderation_record"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "record_is_append_only"();
-- Marks of the work that this takes the place of. The new one renews every row there is, once.
DELETE FROM "site_state" WHERE "key" IN ('nightly-rewrite', 'rewritten-to');
