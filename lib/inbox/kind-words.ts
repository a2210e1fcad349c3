import type { EncouragementKind } from "@/lib/encouragements/limits";
import type { Tx } from "@/lib/kernel/context";
import type { OwnVoice } from "@/lib/threads/own-voices-in";

/** Kind words at one of the member's own posts: how many people gave each, and nobody's name. */
export type KindWords = {
  readonly postId: string;
  readonly threadId: string;
  readonly title: string;
  readonly given: readonly { readonly kind: EncouragementKind; readonly count: number }[];
};

const POSTS_SHOWN = 5;

/** The member's newest posts that others have encouraged. Anybody can see as much at the post itself. */
export async function kindWordsFor(db: Tx, voices: readonly OwnVoice[]): Promise<KindWords[]> {
  if (voices.length === 0) return [];
  return db.$queryRaw<KindWords[]>`
    SELECT p.id AS "postId", t.id AS "threadId", t.title, given.list AS given
    FROM post p JOIN thread t ON t.id = p.thread_id
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('kind', c.kind, 'count', c.given) ORDER BY c.kind) AS list
        FROM encouragement_count c WHERE c.subject_id = p.id AND c.given > 0
      ) given
    WHERE p.voice_id = ANY(${voices.map(({ id }) => id)}::text[]) AND p.standing = 'visible'
      AND t.standing IN ('visible', 'withdrawn') AND given.list IS NOT NULL
    ORDER BY p.hour DESC, p.id DESC LIMIT ${POSTS_SHOWN}`;
}
