import { communityRules } from "@/lib/cases/rules/rules";
import type { Tx } from "@/lib/kernel/context";

/** What the author is told of a decision about their words: whether a volunteer has looked yet, the rule, and their words. */
export type AuthorNotice = {
  readonly waiting: boolean;
  readonly rule: { readonly title: string; readonly removed: string } | null;
  readonly words: string | null;
};

/** What is read of a case for its author. */
export type NoticeRow = {
  readonly state: "open" | "decided";
  readonly decision: string | null;
  readonly decisionRule: string | null;
  readonly decisionWords: string | null;
};

export function noticeOf({ state, decision, decisionRule, decisionWords }: NoticeRow): AuthorNotice {
  return {
    // A cry for help that a volunteer held may still wait for an answer: its author is told what was decided.
    waiting: state === "open" && decision === null,
    rule: communityRules.find((rule) => rule.id === decisionRule) ?? null,
    words: decisionWords,
  };
}

/** `voiceIds`: whatever was written under these. */
type Subjects = {
  postIds?: readonly string[];
  milestoneIds?: readonly string[];
  voiceIds?: readonly string[];
};

/** Ask for one's own posts and milestones only: nobody else may read these. Keyed by the id of the subject. */
export async function authorNotices(
  tx: Pick<Tx, "case">,
  subjects: Subjects,
): Promise<ReadonlyMap<string, AuthorNotice>> {
  const { postIds = [], milestoneIds = [], voiceIds = [] } = subjects;
  const cases = await tx.case.findMany({
    where: {
      OR: [
        { postId: { in: [...postIds] } },
        { milestoneId: { in: [...milestoneIds] } },
        { post: { voiceId: { in: [...voiceIds] } } },
      ],
    },
    select: { postId: true, milestoneId: true, state: true, decision: true, decisionRule: true, decisionWords: true },
  });
  return new Map(cases.map((row) => [row.postId ?? row.milestoneId ?? "", noticeOf(row)]));
}
