import { type Address, at } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { type HeardPage, heardIn } from "@/lib/notebook/heard";

/**
 * Where the words stand that volunteers wrote about, by the scope of each message: the newest that were heard as a cry
 * for help, or else the newest. Nothing for words that were posted nowhere, or that are gone.
 */
export async function messagePlaces(
  db: Pick<Tx, "post">,
  member: Member,
  scopes: readonly string[],
  heard: HeardPage,
): Promise<ReadonlyMap<string, Address>> {
  const places = new Map<string, Address>();
  for (const scope of new Set(scopes)) {
    const [kind, id = ""] = scope.split("|");
    if (kind === "milestone") places.set(scope, at.milestone(id));
    if (kind !== "voice") continue;
    const own = await db.post.findMany({
      where: { threadId: id, voice: { tag: tagOf(member.root, `voice|${id}`) }, body: { not: "" } },
      select: { id: true },
      orderBy: { seq: "desc" },
      take: OWN_POSTS_LOOKED_AT,
    });
    const about = own.find((post) => heardIn(heard, post.id)) ?? own[0];
    if (about) places.set(scope, at.permalink(about.id));
  }
  return places;
}

/** Nobody writes so much in one thread that what a volunteer wrote about is older. */
const OWN_POSTS_LOOKED_AT = 100;
