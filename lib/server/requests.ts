import type { SessionContents } from "@/lib/identity/session";
import type { Address } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import type { Member, Viewer } from "@/lib/kernel/viewer";
import type { Returned } from "./form-states";

/** A message that a volunteer left at the door, and what words of the member it is about. */
export type LeftMessage = { readonly id: string; readonly scope: string };

export type SignedIn = {
  session: SessionContents;
  member: Member;
  /** Joined in these two weeks. Known here alone, and asked for only while many join. */
  newcomer: boolean;
  /** Joined two whole weeks ago at least. */
  settled: boolean;
  /** What volunteers left for them, read or not. */
  messages: readonly LeftMessage[];
};

/** Whose a session is, as far as it takes to ask for all at once. No key: the token alone opens what is found. */
export type Whose = { readonly accountId: string; readonly stewardTag: Uint8Array };

/** A form that is being dealt with: it may write for whoever it was let in as until it has landed. */
export type InFlight = { readonly accounts: Set<string>; readonly landed: Promise<void>; readonly land: () => void };

/** Who sent a form, looked up with this token. A sign-in along with the form brings another. */
export type Sender = { readonly token: string; readonly viewer: Promise<Viewer> };

/** A form that was sent, from when it is read to when it is answered. It lives in memory alone. */
export type FormRequest = {
  /** Taken out once it is answered, as is what was found with it. */
  form: FormData;
  readonly inFlight: InFlight;
  sender?: Sender | undefined;
  /** Set by the form's handler: the answer is this page, rendered with the form that came back. */
  pageAgain?: PageAgain | undefined;
};

export type PageAgain = {
  readonly address: Address;
  readonly status: number;
  /** Seconds, beside a status that says to come again. */
  readonly retryAfter: number | null;
  readonly returned: Returned;
  readonly refusal: Refusal | null;
};
