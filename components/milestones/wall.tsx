"use client";

import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { EncourageBar, EncourageForm } from "@/components/encourage/encourage-bar";
import { Pager } from "@/components/pager";
import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import type { Page } from "@/lib/kernel/paging";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { StoneWords } from "./stone-words";

const t = words("milestones");

type Props = {
  page: Page<MilestoneView>;
  given: ReadonlyMap<string, Encouragements>;
  /** Null for readers. */
  encourage: ((form: FormData) => Promise<void>) | null;
  at: string;
};

/** The wall: everyone's stones, newest first. */
export function Wall({ page, given, encourage, at }: Props) {
  return (
    <section className="stack">
      <h1>{t("wall.title")}</h1>
      <p className="lead">{t("wall.lead")}</p>
      <p>
        <ButtonLink href="/milestones/share" look="primary">
          {t("wall.share")}
        </ButtonLink>
      </p>
      {encourage ? <EncourageForm subject="milestone" action={encourage} at={at} /> : null}
      {page.items.length === 0 ? (
        <EmptyState title={t("wall.empty")} />
      ) : (
        <ul className="wall" aria-label={t("wall.list")}>
          {page.items.map((stone) => (
            <li key={stone.id} id={`m-${stone.id}`} className="card">
              <Stone seed={stone.stoneSeed} />
              <h2>
                <a href={`/m/${stone.id}`}>{milestoneLabel(stone)}</a>
              </h2>
              <StoneWords milestone={stone} faceless />
              <EncourageBar
                id={stone.id}
                encouragements={given.get(stone.id)}
                open={encourage !== null && !stone.mine}
              />
            </li>
          ))}
        </ul>
      )}
      <Pager
        at="/milestones"
        before={page.before}
        after={page.after}
        earlier={t("wall.newer")}
        later={t("wall.older")}
      />
    </section>
  );
}
