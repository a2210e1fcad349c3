import { Fragment } from "react";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { GroupsForm, PlacesFrom } from "./groups-form";
import type { GroupsState } from "./groups-state";

const t = words("groups");

type Props = {
  state: GroupsState;
  /** There is no group that anybody could see. */
  empty: boolean;
  /** Whoever looks may add lists. */
  leads: boolean;
};

/** Where the search for a group begins. */
export function GroupsPage({ state, empty, leads }: Props) {
  return (
    <section className="stack">
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      {empty ? <NoGroups leads={leads} /> : <GroupsWays here="search" />}
      {empty ? null : <GroupsForm state={state} />}
      <PlacesFrom />
    </section>
  );
}

/** The ways to find a group, but for the one that one is on. */
export function GroupsWays({ here }: { here: "search" | "soon" | "choose" }) {
  const ways = [
    { name: "search", href: at.groups(), text: t("search-link") },
    { name: "soon", href: at.groupsSoon(), text: t("soon-link") },
    { name: "choose", href: at.chooseGroup(), text: t("choose-link") },
  ].filter(({ name }) => name !== here);
  return (
    <nav aria-label={t("ways-label")} className="no-print">
      <p className="actions">
        {ways.map(({ name, href, text }) => (
          <Fragment key={name}>
            <ButtonLink href={href}>{text}</ButtonLink>{" "}
          </Fragment>
        ))}
      </p>
    </nav>
  );
}

function NoGroups({ leads }: { leads: boolean }) {
  return (
    <EmptyState title={t("empty-title")}>
      <p>{t(leads ? "empty-lead" : "empty")}</p>
      <p className="actions justify-center">
        {leads ? (
          <ButtonLink href={at.addFeed()}>{t("empty-add")}</ButtonLink>
        ) : (
          <ButtonLink href={at.help()}>{t("empty-help")}</ButtonLink>
        )}
      </p>
    </EmptyState>
  );
}
