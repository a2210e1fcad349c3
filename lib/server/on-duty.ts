import { minutes } from "@/lib/kernel/time";

/** A volunteer who has not touched the desk for so long may be anywhere. */
const HERE_FOR = minutes(15);

type LastUse = { readonly stewardId: string; readonly at: Date };

/**
 * Who is at the desk now, by its last use in each sign-in. In memory alone and gone with the process: when somebody
 * volunteers is written nowhere. Of several processes each knows its own desk only, so one may say that nobody is here
 * while somebody is; never the other way round.
 */
export class OnDuty {
  readonly #used = new Map<string, LastUse>();

  /** A page or form of the desk was used, by somebody who may. */
  use(session: Uint8Array, stewardId: string, now: Date): void {
    for (const [name, { at }] of this.#used) if (isOver(at, now)) this.#used.delete(name);
    this.#used.set(nameOf(session), { stewardId, at: now });
  }

  /** The sign-in is over: they have left. */
  leave(session: Uint8Array): void {
    this.#used.delete(nameOf(session));
  }

  /** Whether anybody is here but `besides`: nobody is told that they themselves have come to help them. */
  isSomebodyHere(now: Date, besides: string | null): boolean {
    return [...this.#used.values()].some(({ stewardId, at }) => stewardId !== besides && !isOver(at, now));
  }
}

const isOver = (at: Date, now: Date): boolean => now.getTime() - at.getTime() >= HERE_FOR;
const nameOf = (session: Uint8Array): string => Buffer.from(session).toString("base64");
