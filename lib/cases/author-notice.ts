import type { Tx } from "@/lib/kernel/context";

/** What the author of held or removed words is told: whether a volunteer has looked yet, and by which rule they went. */
export type AuthorNotice = { readonly waiting: boolean; readonly rule: string | null; readonly words: string | null };

const told = { state: true, decisionRule: true, decisionWords: true } as const;

/** Ask for one's own posts and milestones only: nobody else may read these. Keyed by the id of the subject. */
export async function authorNotices(
  tx: Pick<Tx, "case">,
  subjects: { postIds?: readonly string[]; milestoneIds?: readonly string[] },
): Promise<ReadonlyMap<string, AuthorNotice>> {
  const cases = await tx.case.findMany({
    where: {
      OR: [
        { postId: { in: [...(subjects.postIds ?? [])] } },
        { milestoneId: { in: [...(subjects.milestoneIds ?? [])] } },
      ],
    },
    select: { postId: true, milestoneId: true, ...told },
  });
  return new Map(
    cases.map((row) => [
      row.postId ?? row.milestoneId ?? "",
      { waiting: row.state === "open", rule: row.decisionRule, words: row.decisionWords },
    ]),
  );
}
