import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import type { AuthorNotice } from "@/lib/cases/author-notice";
import { at } from "@/lib/kernel/addresses";
import type { MilestoneView } from "@/lib/milestones/view";

const t = words("milestones");

type Props = { milestone: MilestoneView; notice: AuthorNotice | null };

/** What its author is told: what happened to the stone and why. */
export function ForItsAuthor({ milestone: { mine, standing }, notice }: Props) {
  if (!mine || (standing !== "held" && standing !== "removed")) return null;
  return (
    <Notice kind="warn" title={t(`stone.${standing}`)}>
      {notice?.rule ? (
        <p>
          <a href={at.rules()}>{notice.rule.title}</a>: {notice.rule.removed}
        </p>
      ) : null}
      {notice?.words ? (
        <p className="whitespace-pre-line">
          <bdi>{notice.words}</bdi>
        </p>
      ) : null}
    </Notice>
  );
}
