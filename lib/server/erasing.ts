import { raiseEpoch } from "@/lib/identity/account";
import { eraseAccount } from "@/lib/leaving/erase-account";
import { eraseContent } from "@/lib/leaving/erase-content";
import type { EraseHow } from "@/lib/leaving/limits";
import { forgetSoon } from "./forget-soon";
import { drain, landEarly } from "./in-flight";
import { dropWaiting, keepWaiting } from "./later";
import type { SignedIn } from "./requests";
import { forgetSession } from "./session-of-rows";
import { contextFor, database } from "./world";

/** Erasures under way, by account: the second tap of a slow phone waits for the first and gets its answer. */
const underWay = new Map<string, Promise<void>>();

export function erasureUnderWay(accountId: string): Promise<void> | null {
  const running = underWay.get(accountId) ?? null;
  if (running) landEarly();
  return running;
}

/** Whether there is nothing left to erase: an earlier tap has done it. */
export async function isErased(accountId: string): Promise<boolean> {
  return (await database().account.count({ where: { id: accountId } })) === 0;
}

/** Erases somebody for good. When it is interrupted, the same six words find the rest and go on. */
export function erase(signedIn: SignedIn, how: EraseHow): Promise<void> {
  const { accountId } = signedIn.session;
  landEarly();
  const running = underWay.get(accountId) ?? run(signedIn, how).finally(() => underWay.delete(accountId));
  underWay.set(accountId, running);
  return running;
}

async function run({ session, member }: SignedIn, how: EraseHow): Promise<void> {
  const db = database();
  // First of all, so that no other device goes on writing what this would then miss.
  await raiseEpoch(db, session.accountId);
  await drain(session.accountId);
  await dropWaiting(member);
  try {
    await eraseContent(contextFor(member), member, how);
    await eraseAccount(db, session);
    forgetSession(session.idHash);
    // What another instance had let in before: with the key gone nobody could find it later.
    await eraseContent(contextFor(member), member, how);
    await eraseAccount(db, session);
  } catch (error) {
    keepWaiting(member);
    throw error;
  }
  forgetSoon();
}
