import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { HelpCard } from "@/components/help/help-card";
import { StoneDefs } from "@/components/stone/defs";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import type { StoneGroup } from "@/lib/milestones/groups";
import { StoneList, type StonesShown } from "./stone-list";
import { StonesHead } from "./stones-head";
import { GroupWays } from "./wall-ways";

const t = words("milestones");

type Props = StonesShown & { group: StoneGroup; groups: readonly StoneGroup[] };

/** The stones of people in one place. Whoever likes may share one like them: no count opens it. */
export function GroupPage({ group: { n, name }, groups, ...shown }: Props) {
  const nothing = shown.page.items.length === 0 && !shown.leftOut;
  return (
    <div className="wide wall-page">
      <StoneDefs />
      <StonesHead title={t(`groups.title.${name}`)} lead={t(`groups.lead.${name}`)} />
      <p className="actions">
        <ButtonLink href={asking(at.shareMilestone(), { g: String(n) })} look="primary">
          {t("groups.share")}
        </ButtonLink>
      </p>
      {nothing ? (
        <EmptyState title={t("groups.empty")} />
      ) : (
        <StoneList {...shown} address={at.groupOfStones(String(n))} />
      )}
      {name === "coming_back" ? <HelpCard /> : null}
      <GroupWays groups={groups} here={n} />
    </div>
  );
}
