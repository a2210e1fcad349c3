-- Full-text search: English stems, accents folded. unaccent() is refused in a generated column, so it is a dictionary
-- in a configuration of ours. Both extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TEXT SEARCH CONFIGURATION public.cairn (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.cairn ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('visible', 'held', 'removed', 'withdrawn');

-- CreateEnum
CREATE TYPE "content_note" AS ENUM ('use_described', 'overdose_or_death', 'suicide', 'self_harm', 'violence', 'withdrawal', 'pregnancy_or_children', 'sex_work');

-- CreateEnum
CREATE TYPE "encouragement_kind" AS ENUM ('with_you', 'thank_you', 'proud_of_you', 'me_too', 'strength');

-- CreateEnum
CREATE TYPE "milestone_kind" AS ENUM ('days', 'weeks', 'months', 'years', 'first_step', 'coming_back', 'helping', 'own_words');

-- CreateEnum
CREATE TYPE "steward_role" AS ENUM ('moderator', 'lead');

-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('open', 'decided');

-- CreateEnum
CREATE TYPE "case_decision" AS ENUM ('released', 'held', 'removed');

-- CreateEnum
CREATE TYPE "door_notice_kind" AS ENUM ('pause', 'message');

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "key_tag" BYTEA NOT NULL,
    "wrapped_root" BYTEA NOT NULL,
    "kdf_version" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" BYTEA NOT NULL,
    "blob" BYTEA NOT NULL,
    "expires_day" DATE NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "sealed" (
    "tag" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "blob" BYTEA NOT NULL,

    CONSTRAINT "sealed_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "profile" (
    "id" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "avatar_seed" TEXT NOT NULL,
    "bio" TEXT,
    "shows_cairn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "ground_rules" TEXT[],
    "position" INTEGER NOT NULL,
    "stories" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" TEXT NOT NULL,
    "board_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "standing" "standing" NOT NULL DEFAULT 'visible',
    "stage" TEXT,
    "themes" TEXT[],
    "searchable" BOOLEAN NOT NULL DEFAULT false,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "locked_on" DATE,
    "opened_on" DATE NOT NULL,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "answer_count" INTEGER NOT NULL DEFAULT 0,
    "next_seq" INTEGER NOT NULL DEFAULT 1,
    "bumped_at" TIMESTAMPTZ(0) NOT NULL,
    "bump_shuffle" INTEGER NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('public.cairn', "title"), 'A')) STORED,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voice" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "avatar_seed" TEXT NOT NULL,
    "profile_id" TEXT,

    CONSTRAINT "voice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "voice_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "submission" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "edited" BOOLEAN NOT NULL DEFAULT false,
    "standing" "standing" NOT NULL DEFAULT 'visible',
    "content_notes" "content_note"[],
    "answers_id" TEXT,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('public.cairn', "body")) STORED,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "encouragement" (
    "id" TEXT NOT NULL,
    "post_id" TEXT,
    "milestone_id" TEXT,
    "kind" "encouragement_kind" NOT NULL,
    "tag" BYTEA NOT NULL,

    CONSTRAINT "encouragement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "profile_id" TEXT,
    "name" TEXT NOT NULL,
    "avatar_seed" TEXT NOT NULL,
    "stone_seed" TEXT NOT NULL,
    "kind" "milestone_kind" NOT NULL,
    "amount" INTEGER,
    "about" BOOLEAN NOT NULL DEFAULT true,
    "on_medication" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "standing" "standing" NOT NULL DEFAULT 'visible',
    "submission" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "steward" (
    "id" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "role" "steward_role" NOT NULL,
    "ended_month" DATE,

    CONSTRAINT "steward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "steward_invite" (
    "token_hash" BYTEA NOT NULL,
    "role" "steward_role" NOT NULL,
    "expires_at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "steward_invite_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "case" (
    "id" TEXT NOT NULL,
    "post_id" TEXT,
    "milestone_id" TEXT,
    "state" "case_state" NOT NULL DEFAULT 'open',
    "severity" INTEGER NOT NULL,
    "signals" TEXT[],
    "report_count" INTEGER NOT NULL DEFAULT 0,
    "reader_reports" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(0) NOT NULL,
    "claimed_by_id" TEXT,
    "claimed_until" TIMESTAMPTZ(0),
    "decision" "case_decision",
    "decision_rule" TEXT,
    "decision_words" TEXT,
    "decided_on" DATE,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "tag" BYTEA,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "door_notice" (
    "id" TEXT NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "scope" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "kind" "door_notice_kind" NOT NULL,
    "rule" TEXT,
    "words" TEXT,
    "until" TIMESTAMPTZ(0) NOT NULL,
    "by_id" TEXT NOT NULL,

    CONSTRAINT "door_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_record" (
    "id" TEXT NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "steward_id" TEXT,
    "act" TEXT NOT NULL,
    "case_id" TEXT,
    "subject_id" TEXT,
    "revision" INTEGER,
    "rule" TEXT,
    "hour" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "moderation_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_words" (
    "record_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "record_words_pkey" PRIMARY KEY ("record_id")
);

-- CreateTable
CREATE TABLE "site_state" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "site_state_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_key_tag_key" ON "account"("key_tag");

-- CreateIndex
CREATE INDEX "session_expires_day_idx" ON "session"("expires_day");

-- CreateIndex
CREATE UNIQUE INDEX "profile_tag_key" ON "profile"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "board_slug_key" ON "board"("slug");

-- CreateIndex
CREATE INDEX "thread_board_id_pinned_bumped_at_bump_shuffle_id_idx" ON "thread"("board_id", "pinned", "bumped_at", "bump_shuffle", "id");

-- CreateIndex
CREATE INDEX "voice_profile_id_idx" ON "voice"("profile_id");

-- CreateIndex
CREATE INDEX "voice_tag_idx" ON "voice"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "voice_thread_id_tag_key" ON "voice"("thread_id", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "voice_thread_id_name_key" ON "voice"("thread_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "post_submission_key" ON "post"("submission");

-- CreateIndex
CREATE INDEX "post_voice_id_idx" ON "post"("voice_id");

-- CreateIndex
CREATE INDEX "post_answers_id_idx" ON "post"("answers_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_seq_key" ON "post"("thread_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "encouragement_post_id_kind_tag_key" ON "encouragement"("post_id", "kind", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "encouragement_milestone_id_kind_tag_key" ON "encouragement"("milestone_id", "kind", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_tag_key" ON "milestone"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_submission_key" ON "milestone"("submission");

-- CreateIndex
CREATE INDEX "milestone_hour_id_idx" ON "milestone"("hour", "id");

-- CreateIndex
CREATE INDEX "milestone_profile_id_idx" ON "milestone"("profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "steward_tag_key" ON "steward"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "case_post_id_key" ON "case"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_milestone_id_key" ON "case"("milestone_id");

-- CreateIndex
CREATE INDEX "case_state_severity_opened_at_id_idx" ON "case"("state", "severity", "opened_at", "id");

-- CreateIndex
CREATE INDEX "case_claimed_by_id_idx" ON "case"("claimed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_tag_key" ON "report"("tag");

-- CreateIndex
CREATE INDEX "report_case_id_idx" ON "report"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "door_notice_ordinal_key" ON "door_notice"("ordinal");

-- CreateIndex
CREATE INDEX "door_notice_until_idx" ON "door_notice"("until");

-- CreateIndex
CREATE INDEX "door_notice_by_id_idx" ON "door_notice"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_record_ordinal_key" ON "moderation_record"("ordinal");

-- CreateIndex
CREATE INDEX "moderation_record_subject_id_idx" ON "moderation_record"("subject_id");

-- CreateIndex
CREATE INDEX "moderation_record_steward_id_idx" ON "moderation_record"("steward_id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice" ADD CONSTRAINT "voice_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice" ADD CONSTRAINT "voice_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encouragement" ADD CONSTRAINT "encouragement_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encouragement" ADD CONSTRAINT "encouragement_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "steward"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_notice" ADD CONSTRAINT "door_notice_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "steward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_record" ADD CONSTRAINT "moderation_record_steward_id_fkey" FOREIGN KEY ("steward_id") REFERENCES "steward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_words" ADD CONSTRAINT "record_words_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "moderation_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say -----------------------------------------------------------------------------------------

-- Search.
CREATE INDEX "thread_search_idx" ON "thread" USING GIN ("search");
CREATE INDEX "post_search_idx" ON "post" USING GIN ("search");
CREATE INDEX "thread_title_trgm_idx" ON "thread" USING GIN ("title" gin_trgm_ops);

-- Lists show visible threads only: the home page and feeds over all boards, and those that wait for an answer.
CREATE INDEX "thread_latest_idx" ON "thread" ("bumped_at" DESC, "bump_shuffle" DESC, "id" DESC) WHERE "standing" = 'visible';
CREATE INDEX "thread_waiting_idx" ON "thread" ("bumped_at", "id") WHERE "standing" = 'visible' AND "answer_count" = 0;

-- One pseudonym, whatever its capitals.
CREATE UNIQUE INDEX "profile_name_key" ON "profile" (lower("name"));

-- Limits that hold whatever the code does. Lengths leave room above lib/*/limits for a later, larger limit.
ALTER TABLE "thread" ADD CONSTRAINT "thread_title_length" CHECK (char_length("title") <= 200);
ALTER TABLE "thread" ADD CONSTRAINT "thread_counts" CHECK ("reply_count" >= "answer_count" AND "answer_count" >= 0 AND "next_seq" >= 1);
ALTER TABLE "thread" ADD CONSTRAINT "thread_bumped_in_buckets" CHECK (extract(epoch FROM "bumped_at")::bigint % 900 = 0);
ALTER TABLE "post" ADD CONSTRAINT "post_body_length" CHECK (char_length("body") <= 40000);
ALTER TABLE "post" ADD CONSTRAINT "post_hour" CHECK (extract(epoch FROM "hour")::bigint % 3600 = 0);
ALTER TABLE "post" ADD CONSTRAINT "post_withdrawn_is_empty" CHECK ("standing" <> 'withdrawn' OR "body" = '');
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_hour" CHECK (extract(epoch FROM "hour")::bigint % 3600 = 0);
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_amount" CHECK (("kind" IN ('days', 'weeks', 'months', 'years')) = ("amount" IS NOT NULL));
ALTER TABLE "encouragement" ADD CONSTRAINT "encouragement_subject" CHECK (num_nonnulls("post_id", "milestone_id") = 1);
ALTER TABLE "case" ADD CONSTRAINT "case_subject" CHECK (num_nonnulls("post_id", "milestone_id") = 1);
ALTER TABLE "case" ADD CONSTRAINT "case_severity" CHECK ("severity" BETWEEN 0 AND 4);
ALTER TABLE "case" ADD CONSTRAINT "case_claim" CHECK (("claimed_by_id" IS NULL) = ("claimed_until" IS NULL));
ALTER TABLE "door_notice" ADD CONSTRAINT "door_notice_hour" CHECK (extract(epoch FROM "until")::bigint % 3600 = 0);

-- The record is append-only, for the owner of the tables too.
CREATE FUNCTION "record_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the moderation record is append-only';
END
$$;
CREATE TRIGGER "moderation_record_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "moderation_record"
  FOR EACH STATEMENT EXECUTE FUNCTION "record_is_append_only"();
