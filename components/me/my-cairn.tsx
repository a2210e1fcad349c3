import { ButtonLink } from "@/components/button";
import { OwnStoneRows } from "@/components/milestones/stone-rows";
import { Cairn } from "@/components/stone/cairn";
import { StoneDefs } from "@/components/stone/defs";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { lookOf } from "@/lib/milestones/look";
import type { OwnStones } from "@/lib/milestones/own-stones";

const t = words("me");

/** All of one's own stones, under every name: as a picture that nobody else sees, and as a list to find each again. */
export function MyCairn({ own: { stones, more } }: { own: OwnStones }) {
  return (
    <section className="stack my-cairn" aria-labelledby="cairn">
      <h2 id="cairn">{t("cairn")}</h2>
      {stones.length === 0 ? (
        <p>{t("cairn-none")}</p>
      ) : (
        <>
          <StoneDefs />
          <Cairn stones={stones.map(lookOf).reverse()} />
          <p className="meta">{t("cairn-only-you")}</p>
          <OwnStoneRows stones={stones} />
        </>
      )}
      <p className="actions">
        <ButtonLink href={at.shareMilestone()} look={stones.length === 0 ? "primary" : "plain"}>
          {t("share")}
        </ButtonLink>{" "}
        {more ? <a href={asking(at.me(), { all: "1" })}>{t("stones-all")}</a> : null}
      </p>
    </section>
  );
}
