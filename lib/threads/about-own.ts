import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import type { Db } from "@/lib/kernel/context";

export type AboutOwn = { notices: ReadonlyMap<string, AuthorNotice>; crises: ReadonlySet<string> };

/** What only the viewer is told about their own posts. */
export async function aboutOwn(db: Db, postIds: string[]): Promise<AboutOwn> {
  if (postIds.length === 0) return { notices: new Map(), crises: new Set() };
  const urgent = await db.case.findMany({
    where: { postId: { in: postIds }, state: "open", severity: { lte: 1 } },
    select: { postId: true, signals: true },
  });
  const crises = urgent.filter(({ signals }) => signals.some((signal) => signal.startsWith("crisis:")));
  return {
    notices: await authorNotices(db, { postIds }),
    crises: new Set(crises.flatMap(({ postId }) => postId ?? [])),
  };
}
