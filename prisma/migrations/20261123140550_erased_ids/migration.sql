-- What was taken back or erased must stay so when a backup from before is restored: the ids of it are kept, and a
-- restore empties them again (lib/leaving/reapply-erased.ts). The day lets a host drop what no backup holds any more.

-- CreateEnum
CREATE TYPE "erased_kind" AS ENUM ('post', 'milestone', 'voice', 'profile', 'report', 'unposted');

-- CreateTable
CREATE TABLE "erased_key" (
    "hash" BYTEA NOT NULL,

    CONSTRAINT "erased_key_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "erased" (
    "id" TEXT NOT NULL,
    "kind" "erased_kind" NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "erased_pkey" PRIMARY KEY ("id")
);

-- What Prisma cannot say -----------------------------------------------------------------------------------------

-- Said by the database, in the transaction that takes the words away, so that no writer can forget it.
CREATE FUNCTION "remember_erased"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "erased" ("id", "kind", "day")
  VALUES (OLD."id", TG_ARGV[0]::"erased_kind", (now() AT TIME ZONE 'UTC')::date)
  ON CONFLICT ("id") DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "post_erased" AFTER UPDATE ON "post" FOR EACH ROW
  WHEN (OLD."body" <> '' AND NEW."body" = '') EXECUTE FUNCTION "remember_erased"('post');
CREATE TRIGGER "milestone_erased" AFTER UPDATE ON "milestone" FOR EACH ROW
  WHEN (OLD."standing" <> 'withdrawn' AND NEW."standing" = 'withdrawn') EXECUTE FUNCTION "remember_erased"('milestone');
CREATE TRIGGER "profile_erased" AFTER DELETE ON "profile" FOR EACH ROW EXECUTE FUNCTION "remember_erased"('profile');
-- A profile whose owner left is kept for its name alone, under another id.
CREATE TRIGGER "profile_left" AFTER UPDATE ON "profile" FOR EACH ROW
  WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "remember_erased"('profile');
