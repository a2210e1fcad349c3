-- What readers see is kept in memory, finished, until something on it changes. The database itself says what changed,
-- in the transaction that changes it: so it is said whoever writes, a page, a command on the terminal or another
-- instance, and no writer can forget it. What is said are the ids of public pages and nothing else:
--   thread:<id>   board:<id>   profile:<id>   stone:<id>   wall   lists (home, stories)   all
-- lib/server/front/kept-addresses.ts knows which addresses show what.

CREATE FUNCTION "say_changed"(VARIADIC "pages" text[]) RETURNS void LANGUAGE sql AS $$
  SELECT count(pg_notify('cairn_pages', page)) FROM unnest("pages") AS page WHERE page IS NOT NULL;
$$;

CREATE FUNCTION "say_thread_changed"("thread" text) RETURNS void LANGUAGE sql AS $$
  SELECT say_changed('lists', 'thread:' || "thread", (SELECT 'board:' || t."board_id" FROM "thread" t WHERE t."id" = "thread"));
$$;

CREATE FUNCTION "post_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "row" "post" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM say_thread_changed("row"."thread_id");
  PERFORM say_changed('profile:' || v."profile_id") FROM "voice" v WHERE v."id" = "row"."voice_id";
  RETURN NULL;
END $$;

CREATE FUNCTION "thread_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Both boards, where a thread was moved.
  IF TG_OP <> 'INSERT' THEN PERFORM say_changed('lists', 'thread:' || OLD."id", 'board:' || OLD."board_id"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM say_changed('lists', 'thread:' || NEW."id", 'board:' || NEW."board_id"); END IF;
  -- What a profile wrote stands under the thread's title and goes with its standing.
  IF TG_OP = 'UPDATE' AND (OLD."title", OLD."standing") IS DISTINCT FROM (NEW."title", NEW."standing") THEN
    PERFORM say_changed('profile:' || v."profile_id") FROM "voice" v WHERE v."thread_id" = NEW."id";
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "voice_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM say_thread_changed(OLD."thread_id");
  PERFORM say_changed('profile:' || OLD."profile_id");
  RETURN NULL;
END $$;

CREATE FUNCTION "encouragement_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "row" "encouragement" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF "row"."milestone_id" IS NOT NULL THEN
    PERFORM say_changed('wall', 'stone:' || "row"."milestone_id");
  ELSE
    PERFORM say_changed('thread:' || p."thread_id") FROM "post" p WHERE p."id" = "row"."post_id";
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "milestone_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "row" "milestone" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM say_changed('wall', 'lists', 'stone:' || "row"."id", 'profile:' || "row"."profile_id");
  -- A stone that is taken back leaves its profile.
  IF TG_OP = 'UPDATE' THEN PERFORM say_changed('profile:' || OLD."profile_id"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "profile_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM say_changed('profile:' || OLD."id");
  RETURN NULL;
END $$;

CREATE FUNCTION "everything_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM say_changed('all');
  RETURN NULL;
END $$;

-- An update that changes nothing (the nightly rewrite makes thousands) says nothing.
CREATE TRIGGER "post_changed" AFTER INSERT OR DELETE ON "post" FOR EACH ROW EXECUTE FUNCTION "post_changed"();
CREATE TRIGGER "post_changed_so" AFTER UPDATE ON "post" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "post_changed"();
CREATE TRIGGER "thread_changed" AFTER INSERT OR DELETE ON "thread" FOR EACH ROW EXECUTE FUNCTION "thread_changed"();
CREATE TRIGGER "thread_changed_so" AFTER UPDATE ON "thread" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "thread_changed"();
-- A new voice says nothing by itself: its first words do.
CREATE TRIGGER "voice_changed" AFTER DELETE ON "voice" FOR EACH ROW EXECUTE FUNCTION "voice_changed"();
CREATE TRIGGER "voice_changed_so" AFTER UPDATE ON "voice" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "voice_changed"();
CREATE TRIGGER "encouragement_changed" AFTER INSERT OR DELETE ON "encouragement" FOR EACH ROW
  EXECUTE FUNCTION "encouragement_changed"();
CREATE TRIGGER "milestone_changed" AFTER INSERT OR DELETE ON "milestone" FOR EACH ROW
  EXECUTE FUNCTION "milestone_changed"();
CREATE TRIGGER "milestone_changed_so" AFTER UPDATE ON "milestone" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "milestone_changed"();
CREATE TRIGGER "profile_changed" AFTER DELETE ON "profile" FOR EACH ROW EXECUTE FUNCTION "profile_changed"();
CREATE TRIGGER "profile_changed_so" AFTER UPDATE ON "profile" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "profile_changed"();
CREATE TRIGGER "board_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "board" FOR EACH STATEMENT
  EXECUTE FUNCTION "everything_changed"();
CREATE TRIGGER "post_emptied" AFTER TRUNCATE ON "post" FOR EACH STATEMENT EXECUTE FUNCTION "everything_changed"();
CREATE TRIGGER "milestone_emptied" AFTER TRUNCATE ON "milestone" FOR EACH STATEMENT EXECUTE FUNCTION "everything_changed"();
