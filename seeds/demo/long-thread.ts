import type { ThreadSeed } from "./schema";

const OPENINGS = [
  "Checking in from the kitchen.",
  "Still here.",
  "Morning, all.",
  "Quiet evening so far.",
  "Rain again where I am.",
  "Tired, in a good way.",
  "Long shift. Feet up.",
];
const MIDDLES = [
  "Went for a walk instead of ringing someone I shouldn't.",
  "They were nice at the clinic today.",
  "Made soup and only burnt some of it.",
  "Six till seven was hard, then it passed.",
  "My sister rang and I picked up.",
  "Read two pages of a book, two more than yesterday.",
  "Nothing happened, which I'll take.",
  "Slept five hours in a row.",
  "Fixed the wobbly chair.",
  "A neighbour remembered my name.",
  "Got angry and didn't do anything about it.",
];
const CLOSINGS = ["See you tomorrow.", "Who else is up?", "That's it.", "How was your day?", "Off to bed.", ""];

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
    body: "This thread is made up, to show how Cairn splits a long thread into pages. Nobody really wrote these lines.",
    notes: [],
    daysAgo: 100,
    replies,
    encouragements: [],
  };
}
