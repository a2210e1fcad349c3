import { RateLimiterMemory } from "rate-limiter-flexible";
import { JOIN_WAIT, type ProofMode, RUSH } from "./limits";

const JOINS = "joins";

/** How many begin to join, and whether that is a rush: a number in memory, of nobody in particular. */
export class Rush {
  readonly #mode: ProofMode;
  readonly #joins = new RateLimiterMemory({ points: RUSH.times, duration: RUSH.seconds });

  constructor(mode: ProofMode) {
    this.#mode = mode;
  }

  /** Somebody begins to join; answers with the seconds that they will have to wait, 0 where no proof is wanted. */
  async begin(): Promise<number> {
    const { consumedPoints } = await this.#joins.penalty(JOINS);
    if (!(await this.wantsProof())) return 0;
    const above = Math.max(0, consumedPoints - RUSH.times);
    return Math.min(JOIN_WAIT.most, JOIN_WAIT.first + above * JOIN_WAIT.step);
  }

  /** Whether whoever is new is asked to work or to wait. */
  async wantsProof(): Promise<boolean> {
    if (this.#mode !== "auto") return this.#mode === "on";
    return ((await this.#joins.get(JOINS))?.consumedPoints ?? 0) > RUSH.times;
  }
}
