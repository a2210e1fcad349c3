import { createHmac, randomBytes } from "node:crypto";
import { minutes } from "@/lib/kernel/time";
import { CLIENT_SECRET_MINUTES } from "./limits";

/** Carries the key of a request's client to what answers it. Taken off every request that comes in. */
export const CLIENT_KEY = "x-cairn-client";

/**
 * What stands for a client: a hash of their network under random bytes that exist in this process alone and are
 * replaced every half hour. Nothing of it is ever written down, and after that nobody can find out whose it was.
 */
export class ClientKeys {
  #secret = randomBytes(32);
  #madeAt: number;

  constructor(now: Date) {
    this.#madeAt = now.getTime();
  }

  keyOf(network: string, now: Date): string {
    if (now.getTime() - this.#madeAt >= minutes(CLIENT_SECRET_MINUTES)) this.renew(now);
    return createHmac("sha256", this.#secret).update(network).digest("base64url");
  }

  renew(now: Date): void {
    this.#secret = randomBytes(32);
    this.#madeAt = now.getTime();
  }
}
