import type { HeardPage } from "@/lib/notebook/heard";
import { heardOf, noteHeard } from "./later";
import type { LeftMessage, SignedIn } from "./requests";
import { clock, database } from "./world";

/** A message from a volunteer with its words. */
type Message = LeftMessage & { readonly words: string };

/** What volunteers left for this member about the words that `scope` finds; nothing is asked where nothing was left. */
export async function messagesAbout({ messages }: SignedIn, scope: string): Promise<Message[]> {
  const ids = messages.filter((message) => message.scope === scope).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await database().doorNotice.findMany({
    where: { id: { in: ids }, until: { gt: clock() } },
    select: { id: true, words: true },
    orderBy: { ordinal: "asc" },
  });
  return rows.flatMap(({ id, words }) => (words === null ? [] : [{ id, scope, words }]));
}

/** Whether a volunteer wrote something that this member has not seen. `page`: what they have. */
export function isUnread({ messages }: Pick<SignedIn, "messages">, page: HeardPage): boolean {
  return messages.some(({ id }) => !page.seen.includes(id));
}

/** The same where their notebook was not read yet. For nearly everybody nothing is asked. */
export async function hasUnread(asks: SignedIn | null): Promise<boolean> {
  return asks !== null && asks.messages.length > 0 && isUnread(asks, await heardOf(asks.member));
}

/** These messages are before their eyes. */
export function rememberSeen({ member }: Pick<SignedIn, "member">, page: HeardPage, ids: readonly string[]): void {
  for (const id of ids) if (!page.seen.includes(id)) noteHeard(member, { kind: "seen", id });
}
