import type { Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import { type Purpose, sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";

export type DoorMessage = { readonly id: string; readonly kind: "pause" | "message"; readonly rule: string | null; readonly words: string | null; readonly until: Date };

/** Notices left at the door for this member and still open: found by recomputing the tag of each, as at the door itself. */
export async function doorMessages(db: Tx, member: Member, now: Date): Promise<DoorMessage[]> {
  const open = await db.doorNotice.findMany({
    where: { until: { gt: now } },
    orderBy: { ordinal: "desc" },
    select: { id: true, scope: true, tag: true, kind: true, rule: true, words: true, until: true },
  });
  return open.flatMap(({ scope, tag, until, ...rest }) => {
    const purpose = purposeOf(scope);
    return purpose && sameBytes(tagOf(member.root, purpose), tag) ? [{ ...rest, until: dayOf(until) }] : [];
  });
}

function purposeOf(scope: string): Purpose | null {
  const [kind, id] = scope.split("|");
  if (id === undefined) return null;
  return kind === "voice" || kind === "milestone" ? `${kind}|${id}` : null;
}
