/**
 * Refusals are values: a command or policy answers with `ok: false` and one of these codes, never with an exception.
 * The words for each code stand in one place (components/messages/en/refusals.json).
 */
export type Refusal =
  | { code: "not-found" }
  | { code: "sign-in-required"; key?: KeyProblem }
  | { code: "not-yours" }
  | { code: "not-allowed" }
  | { code: "paused"; until: Date }
  /** `signedOut`: nobody is signed in, and a moderator could still write. */
  | { code: "thread-locked"; signedOut?: true }
  | { code: "too-late" }
  | { code: "conflict" }
  | { code: "busy" }
  /** Somebody else has the case. */
  | { code: "claimed" }
  /** They have as many cases as one person may have at once. */
  | { code: "claims-full" }
  | { code: "took-too-long" }
  | { code: "slow-down"; seconds: number }
  | { code: "too-soon"; seconds: number }
  | { code: "drafts-full" }
  | { code: "invalid"; issues: FieldIssue[] }
  | { code: "nudge"; reasons: string[] };

/** What is wrong with a key that was typed: its number of words, a word that is in no list of ours, or that it opens nothing. */
export type KeyProblem = { kind: "length" } | { kind: "word"; position: number } | { kind: "unknown" };

/**
 * One thing wrong with one field; `message` is a key in the messages of refusals ("field.tooShort" …). `gone`: what stood
 * in a field that this version of the form doesn't have.
 */
export type FieldIssue = { field: string; message: string; limit?: number; gone?: string };

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function allow<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
