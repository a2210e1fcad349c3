/** How many of everything belong to a number of replies, as a community of that size might have grown. */
export type Shape = {
  replies: number;
  threads: number;
  /** Replies of the one very long thread. */
  longest: number;
  profiles: number;
  milestones: number;
  /** Encouragements of the one post that most were moved by; the others have one or two each. */
  loved: number;
  /** Since the first post. A larger community is an older one, and a busier one too. */
  days: number;
};

/** The boards, and which of them is for stories. */
export type Boards = { ids: readonly string[]; stories: number };
/** The measured member, who speaks under their profile in half of their threads. */
export type Me = { voiceTag: (threadId: string) => string; profileId: string };

const LONGEST = 50_000;

export function shapeOf(replies: number): Shape {
  const longest = Math.min(LONGEST, Math.floor(replies / 2));
  return {
    replies,
    longest,
    threads: Math.ceil((replies - longest) / 12),
    profiles: Math.ceil(replies / 40),
    milestones: Math.ceil(replies / 40),
    loved: Math.min(5000, Math.ceil(replies / 20)),
    days: Math.round(365 * 3 ** Math.max(0, Math.log10(replies / 10_000))),
  };
}
