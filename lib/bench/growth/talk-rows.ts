import { STAGES, THEMES } from "@/lib/threads/limits";
import type { Chance } from "./chance";
import type { Boards, Shape } from "./shape";
import type { Cell } from "./sink";
import type { Talk } from "./talk";
import type { Writer } from "./vocabulary";

/** What rows are made of: chance and words, and what was made before them. */
export type Made = {
  chance: Chance;
  writer: Writer;
  shape: Shape;
  boards: Boards;
  profiles: readonly string[];
  now: number;
};

export const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

export const COLUMNS = {
  thread:
    "id board_id title standing stage themes opened_on reply_count answer_count next_seq bumped_at bump_shuffle pinned",
  voice: "id thread_id tag name avatar_seed profile_id",
  post: "id thread_id voice_id seq submission body standing content_notes answers_id hour",
  case: "id post_id state severity signals opened_at decision decided_on",
  encouragement: "id post_id kind tag",
} as const;

/** A time cut as the database keeps it. */
export const iso = (at: number, cut: number) => new Date(Math.floor(at / cut) * cut).toISOString();

/** A thread's row once all that was said in it is known. */
export function threadRow(talk: Talk, { chance, writer, boards }: Pick<Made, "chance" | "writer" | "boards">): Cell[] {
  const story = talk.board === boards.stories && talk.standing === "visible";
  const stage = story ? (STAGES[chance.below(STAGES.length)] ?? null) : null;
  // The last theme is a rare one.
  const themes = story ? `{${THEMES[Math.floor(chance.share() ** 3 * THEMES.length)]}}` : "{}";
  const title = talk.standing === "withdrawn" ? "" : writer.title();
  const facts = [iso(talk.openedAt, 24 * HOUR), talk.replies, talk.answers, talk.nextSeq, iso(talk.lastAt, QUARTER)];
  const pinned = talk.replies > 30 && chance.share() < 0.0001;
  const board = boards.ids[talk.board] ?? "";
  return [talk.id, board, title, talk.standing, stage, themes, ...facts, chance.below(2 ** 31 - 1), pinned];
}
