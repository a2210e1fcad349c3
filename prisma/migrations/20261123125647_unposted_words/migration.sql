-- A cry for help that must be refused opens a case without being published; withdrawn words that an open S2 case is
-- about are kept for its decision. Both stand apart from posts, so that no page, search or feed can come upon them.

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "unposted_id" TEXT;

-- CreateTable
CREATE TABLE "unposted" (
    "id" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "thread_id" TEXT,
    "board_id" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unposted_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_words" (
    "case_id" TEXT NOT NULL,
    "state" "case_state" NOT NULL DEFAULT 'open',
    "words" TEXT NOT NULL,
    "until" DATE,

    CONSTRAINT "case_words_pkey" PRIMARY KEY ("case_id","state")
);

-- CreateIndex
CREATE UNIQUE INDEX "unposted_tag_key" ON "unposted"("tag");

-- CreateIndex
CREATE INDEX "unposted_thread_id_idx" ON "unposted"("thread_id");

-- CreateIndex
CREATE INDEX "unposted_board_id_idx" ON "unposted"("board_id");

-- CreateIndex
CREATE INDEX "case_words_until_idx" ON "case_words"("until");

-- CreateIndex
CREATE UNIQUE INDEX "case_unposted_id_key" ON "case"("unposted_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_id_state_key" ON "case"("id", "state");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_unposted_id_fkey" FOREIGN KEY ("unposted_id") REFERENCES "unposted"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unposted" ADD CONSTRAINT "unposted_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unposted" ADD CONSTRAINT "unposted_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_words" ADD CONSTRAINT "case_words_case_id_state_fkey" FOREIGN KEY ("case_id", "state") REFERENCES "case"("id", "state") ON DELETE CASCADE ON UPDATE NO ACTION
  -- Looked at when the transaction ends: the case is decided first, its words erased next.
  DEFERRABLE INITIALLY DEFERRED;

-- What Prisma cannot say -----------------------------------------------------------------------------------------

ALTER TABLE "case" DROP CONSTRAINT "case_subject";
ALTER TABLE "case" ADD CONSTRAINT "case_subject" CHECK (num_nonnulls("post_id", "milestone_id", "unposted_id") = 1);
-- Nothing is decided about words that stand nowhere: they are seen, and gone with their case.
ALTER TABLE "case" ADD CONSTRAINT "case_unposted_is_open" CHECK ("unposted_id" IS NULL OR "state" = 'open');
ALTER TABLE "unposted" ADD CONSTRAINT "unposted_place" CHECK (num_nonnulls("thread_id", "board_id") <= 1);
-- With the foreign key above: a case cannot be decided and keep words.
ALTER TABLE "case_words" ADD CONSTRAINT "case_words_while_open" CHECK ("state" = 'open');
-- Room for a title and the longest body that a post may have.
ALTER TABLE "case_words" ADD CONSTRAINT "case_words_length" CHECK (char_length("words") <= 40300);
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_withdrawn_is_empty" CHECK ("standing" <> 'withdrawn' OR "words" = '');
