import type { Chance } from "./chance";

/** A thread while it is being filled. */
export type Talk = {
  readonly id: string;
  readonly board: number;
  readonly openedAt: number;
  readonly standing: "visible" | "held" | "removed" | "withdrawn";
  /** How easily it draws replies: a few threads draw very many, many hardly any. */
  readonly draws: number;
  readonly mine: boolean;
  voices: string[];
  /** How many voices it ever had. */
  voiced: number;
  nextSeq: number;
  replies: number;
  answers: number;
  lastAt: number;
  /** A few of its posts, for answers. */
  recent: string[];
};

/** Threads in which most of what comes next is written. */
const ACTIVE = 400;
const REVIVED = 0.02;

/** A thread for the next reply: mostly a young one, now and then one from long ago. */
export function nextTalk(talks: readonly Talk[], chance: Chance): Talk | undefined {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const reach = chance.share() < REVIVED ? talks.length : Math.min(ACTIVE, talks.length);
    const talk = talks[talks.length - 1 - Math.floor(chance.share() ** 2 * reach)];
    if (talk && chance.share() < talk.draws) return talk;
  }
  return talks[talks.length - 1];
}

/** What is told of a thread that is no longer young is let go: of ten million replies it would fill the memory. */
export function settle(talks: readonly Talk[]): void {
  const at = talks.length - 1 - ACTIVE;
  const old = at > 0 ? talks[at] : undefined;
  if (!old) return;
  old.voices = old.voices.slice(0, 3);
  old.recent = [];
}
