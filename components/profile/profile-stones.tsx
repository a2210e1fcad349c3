import { CairnRows } from "@/components/milestones/stone-rows";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { Cairn } from "@/components/stone/cairn";
import { StoneDefs } from "@/components/stone/defs";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import type { ProfileCairn } from "@/lib/milestones/cairn";
import { lookOf } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";
import type { ProfileView } from "@/lib/search/written-by-profile";

const t = words("profile");

export type ProfileStonesProps = {
  profile: Pick<ProfileView, "id" | "name">;
  /** A page of what was shared under this name, without what whoever reads leaves out by their content notes. */
  stones: Page<MilestoneView> & { readonly leftOut: readonly unknown[] };
  /** The picture; null where the profile does not show it. */
  cairn: ProfileCairn | null;
};

/** What was shared under a name: in words always, since each stands on the wall under it, and as a cairn by choice. */
export function ProfileStones({ profile: { id, name }, stones, cairn }: ProfileStonesProps) {
  const pile = cairn && cairn.stones.length > 0 ? cairn : null;
  if (!pile && stones.items.length === 0 && stones.leftOut.length === 0) return null;
  return (
    <section className={pile ? "profile-cairn" : "stack"}>
      <h2>{t(pile ? "cairn" : "stones", { name })}</h2>
      {pile ? (
        <>
          <StoneDefs />
          <Cairn stones={pile.stones.map(lookOf).reverse()} older={pile.older} />
        </>
      ) : null}
      <div className="stack">
        <PastEnd page={stones} />
        {stones.items.length > 0 ? <CairnRows stones={stones.items} drawn={pile !== null} /> : null}
        <LeftOut count={stones.leftOut.length} />
        <Pager
          at={at.profile(id)}
          list="stones-"
          before={stones.before}
          after={stones.after}
          earlier={t("newer-stones")}
          later={t("older-stones")}
        />
      </div>
    </section>
  );
}
