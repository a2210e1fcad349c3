import type pg from "pg";
import { z } from "zod";
import type { Follows } from "@/lib/notebook/follows";
import type { Boards, Me } from "./shape";
import type { Talk } from "./talk";

/** Where the measured pages are, in one filled database. */
export const landmarksSchema = z.object({
  boardId: z.string(),
  storiesId: z.string(),
  /** The key of a thread in the middle of the largest board, and of the stories. */
  boardKey: z.array(z.string()),
  storyKey: z.array(z.string()),
  longId: z.string(),
  /** A post in the middle of the long thread, with very many encouragements, and one near its end. */
  middleId: z.string(),
  nearEndId: z.string(),
  /** A usual thread for replies. */
  talkId: z.string(),
  profileId: z.string(),
  stoneId: z.string(),
  /** Threads in which the member wrote: up to where they have read them. */
  follows: z.record(z.string(), z.int()),
});
export type Landmarks = z.infer<typeof landmarksSchema>;

type Filled = { talks: readonly Talk[]; middleId: string; boards: Boards; stones: string; me: Me };

export async function landmarksIn(client: pg.Client, filled: Filled): Promise<Landmarks> {
  const { talks, middleId, boards, stones, me } = filled;
  const [long] = talks;
  const usual = talks
    .filter((talk) => talk.standing === "visible" && talk.replies < 60)
    .sort((one, other) => other.replies - one.replies)[0];
  if (!long || !usual) throw new Error("Nothing was filled in");
  const boardId = boards.ids[0] ?? "";
  const storiesId = boards.ids[boards.stories] ?? "";
  const mine = talks.filter((talk) => talk.mine);
  return {
    boardId,
    storiesId,
    boardKey: await middleKey(client, boardId),
    storyKey: await middleKey(client, storiesId),
    longId: long.id,
    middleId,
    nearEndId: long.recent[0] ?? "",
    talkId: usual.id,
    profileId: me.profileId,
    stoneId: stones,
    // The long thread was hardly begun: nearly all of it is new to them.
    follows: Object.fromEntries(mine.map(({ id, nextSeq }) => [id, id === long.id ? 10 : Math.max(0, nextSeq - 8)])),
  };
}

/** The key by which the page of a thread in the middle of a board is asked for. */
async function middleKey(client: pg.Client, boardId: string): Promise<string[]> {
  const { rows } = await client.query<{ bumped: string; shuffle: string; id: string }>(
    `SELECT extract(epoch FROM bumped_at)::bigint::text AS bumped, bump_shuffle::text AS shuffle, id
     FROM thread WHERE board_id = $1 AND standing = 'visible' AND NOT pinned ORDER BY bumped_at
     LIMIT 1 OFFSET (SELECT count(*) / 2 FROM thread WHERE board_id = $1 AND standing = 'visible' AND NOT pinned)`,
    [boardId],
  );
  const [row] = rows;
  return row ? ["0", row.bumped, row.shuffle, row.id] : [];
}

/** The same as the page of the notebook that says it. */
export function followsIn(landmarks: Landmarks, now: Date): Follows {
  const day = Math.floor(now.getTime() / 86_400_000);
  const entries = Object.entries(landmarks.follows).map(([id, readTo]) => [id, { follow: "on" as const, readTo, day }]);
  return { threads: Object.fromEntries(entries) };
}
