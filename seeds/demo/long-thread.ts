import type { ThreadSeed } from "./schema";

const OPENINGS = [
  "Checking in from the kitchen.",
  "Still here.",
  "Morning, all.",
  "Quiet evening so far.",
  "Rain again where I am.",
  "Tired, but the good kind.",
  "Long shift, feet up.",
];
const MIDDLES = [
  "I walked instead of ringing anyone I should not ring.",
  "The clinic was kind today.",
  "I made soup and burnt only some of it.",
  "The hour between six and seven was hard, then it was over.",
  "My sister called and I picked up.",
  "I read two pages of a book, which is two more than yesterday.",
  "Nothing happened, and I am glad of it.",
  "I slept five hours in a row.",
  "I fixed the wobbly chair.",
  "A neighbour said hello by name.",
  "I was angry and did not act on it.",
];
const CLOSINGS = ["See you tomorrow.", "Who else is up?", "That is all.", "How was yours?", "Onwards.", ""];

/** How many replies: nearly three pages of fifty. */
const REPLIES = 140;

/** One thread that is there to show paging, and says so. The same words come out every time. */
export function longThread(people: readonly string[]): ThreadSeed {
  const replies = Array.from({ length: REPLIES }, (_, index): ThreadSeed["replies"][number] => {
    // Lists of 7, 11 and 6 lines only come round together after 462 replies, so no two are alike.
    const parts = [OPENINGS, MIDDLES, CLOSINGS].map((lines) => lines[index % lines.length] ?? "");
    return {
      by: people[(index * 5) % people.length] ?? "heron",
      as: "profile",
      body: parts.filter(Boolean).join(" "),
      notes: [],
    };
  });
  return {
    key: "long-thread",
    board: "small-joys",
    by: people[0] ?? "heron",
    as: "profile",
    title: "One line a day (a long thread made to show paging)",
    body: "This thread was generated so that you can see how Cairn turns pages. Nobody wrote these lines on a real day.",
    notes: [],
    daysAgo: 100,
    replies,
    encouragements: [],
  };
}
