/** How often: so many times in so many seconds, counted from the first. */
export type Rate = { readonly times: number; readonly seconds: number };

/** What is slowed when it comes too often. Reading, withdrawing, leaving and asking for help never are. */
export type Limited =
  | ("join" | "sign-in" | "sign-in-crying" | "new-key" | "post" | "draft" | "draft-crying" | "name" | "encourage")
  | ("report" | "worry" | "search" | "search-crying" | "gather" | "picture");

const MINUTE = 60;

/**
 * Counts that know nothing of each other. The client's are wide: one address may be a clinic, a library or a whole
 * telephone network. None lasts longer than ten minutes: a limit slows, it locks nobody out.
 * `together`: readers without an account where clients cannot be told apart, all in one.
 */
export const RATES: Readonly<
  Record<
    Limited,
    {
      readonly account: Rate | null;
      readonly client: Rate;
      readonly together?: Rate;
    }
  >
> = {
  // A group in one clinic joins together. Ends well before a key that was shown (30 minutes) does.
  join: { account: null, client: { times: 20, seconds: 10 * MINUTE } },
  // Wrong keys only, each of which costs 64 MiB and a tenth of a second. None by account: it would lock its owner out.
  "sign-in": { account: null, client: { times: 20, seconds: 10 * MINUTE } },
  // The same beside a cry for help. Nobody in need comes near it, and a programme that adds the words gains little.
  "sign-in-crying": { account: null, client: { times: 100, seconds: 10 * MINUTE } },
  // Each costs as much as a sign-in, and nobody needs a second one soon.
  "new-key": { account: { times: 5, seconds: 10 * MINUTE }, client: { times: 30, seconds: 10 * MINUTE } },
  // More than one a minute is no longer written by hand; a lively evening stays far below.
  post: { account: { times: 12, seconds: 10 * MINUTE }, client: { times: 90, seconds: 10 * MINUTE } },
  // Saved now and then while writing; nobody reads them, but each is a row written anew.
  draft: { account: { times: 40, seconds: 10 * MINUTE }, client: { times: 300, seconds: 10 * MINUTE } },
  "draft-crying": { account: { times: 200, seconds: 10 * MINUTE }, client: { times: 1500, seconds: 10 * MINUTE } },
  // Goes wherever the old name stood, and every such thread is made anew for its readers.
  name: { account: { times: 5, seconds: 10 * MINUTE }, client: { times: 30, seconds: 10 * MINUTE } },
  // Somebody who reads a long thread and gives a kind word to each.
  encourage: { account: { times: 60, seconds: 10 * MINUTE }, client: { times: 300, seconds: 10 * MINUTE } },
  // Somebody who finds one campaign in many threads. Volunteers read each of them: a flood that cannot be told apart
  // would bury them, so readers share one count there; members' reports go on beside it.
  report: {
    account: { times: 20, seconds: 10 * MINUTE },
    client: { times: 30, seconds: 10 * MINUTE },
    together: { times: 60, seconds: 10 * MINUTE },
  },
  // Worry about a person is never slowed for what others do.
  worry: { account: { times: 20, seconds: 10 * MINUTE }, client: { times: 30, seconds: 10 * MINUTE } },
  // The dearest of all pages, asked for again and again by whoever does not find at once. Where readers cannot be told
  // apart all of them share one wide count: without it a single programme would keep the database busy for everybody.
  search: {
    account: { times: 40, seconds: 5 * MINUTE },
    client: { times: 120, seconds: 5 * MINUTE },
    together: { times: 600, seconds: 5 * MINUTE },
  },
  "search-crying": {
    account: { times: 200, seconds: 5 * MINUTE },
    client: { times: 600, seconds: 5 * MINUTE },
    together: { times: 3000, seconds: 5 * MINUTE },
  },
  // All there is, tried with one key: a copy of one's words, and what would go with them. Seconds of work where many write.
  gather: { account: { times: 4, seconds: 10 * MINUTE }, client: { times: 40, seconds: 10 * MINUTE } },
  // Somebody who tries all shapes with and without their words. Each takes a process of its own for a second.
  picture: { account: { times: 20, seconds: 10 * MINUTE }, client: { times: 100, seconds: 10 * MINUTE } },
};

/**
 * What words that cry for help are counted as where the work is dear and nobody is reached by it: a wide count of its
 * own. Everything else lets them pass uncounted.
 */
export const WHEN_CRYING: Readonly<Partial<Record<Limited, Limited>>> = {
  "sign-in": "sign-in-crying",
  draft: "draft-crying",
  search: "search-crying",
};

/** Keys that one count remembers. Beyond it the longest unused is forgotten: a flood of addresses must not fill memory. */
export const KEYS_MOST = 20_000;

/** How long one set of random bytes hides addresses; no count lasts half as long. */
export const CLIENT_SECRET_MINUTES = 30;

/** When whoever is new is asked to work or to wait: never, when many join, or always. */
export const PROOF_MODES = ["off", "auto", "on"] as const;
export type ProofMode = (typeof PROOF_MODES)[number];

/** 'Many': a group in one clinic is fewer, and a small community sees so many in a week. */
export const RUSH: Rate = { times: 15, seconds: 30 * MINUTE };

/**
 * Seconds from seeing the key to joining, without a script. Copying six words takes as long as the first; each that
 * comes on top of a rush waits a little longer, so that a thousand at once gain nothing; five minutes is the end of it,
 * long before the key expires.
 */
export const JOIN_WAIT = { first: 30, step: 5, most: 5 * MINUTE } as const;

/** From opening a page to posting. Nobody writes a sentence faster; a programme that posts does. */
export const NEWCOMER_WAIT_SECONDS = 20;
/** Long enough for words that take all day. */
export const TICKET_HOURS = 24;

/** One to three seconds on a computer, up to ten on an old telephone; native in every browser, so no WebAssembly. */
export const WORK = {
  algorithm: "PBKDF2/SHA-256",
  cost: 1000,
  rounds: { least: 2000, most: 4000 },
  // As long as a key that was shown.
  minutes: 30,
} as const;
