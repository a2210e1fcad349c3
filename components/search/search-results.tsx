import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { LeftOut } from "@/components/notes/left-out";
import { words } from "@/components/words";
import { type Address, asking, at } from "@/lib/kernel/addresses";
import { LAST_PAGE } from "@/lib/search/limits";
import type { FoundThreads } from "@/lib/search/search-threads";
import { FoundStones } from "./found-stones";
import { Hits } from "./hits";

const t = words("search");

type Props = {
  found: FoundThreads;
  /** Their own address. */
  here: Address;
  page: number;
  /** The address of a look further back, and whether this is one. */
  further?: Address | null;
  back?: boolean;
  /** What whoever looks left out by their content notes. */
  leftOut?: number;
};

/** What was found, or what to do when nothing was. */
export function SearchResults({ found, here, page, further = null, back = false, leftOut = 0 }: Props) {
  const { hits, similar, stones, ties, more, searchable } = found;
  const nothing = hits.length === 0 && stones.length === 0 && leftOut === 0;
  const noneFor = page > 1 ? "none-further" : further || back ? "none-here" : "none";
  if (!searchable) return <p role="status">{t("nothing-asked")}</p>;
  return (
    <div className="stack mt-9">
      {ties.wanted.length > 0 ? <p className="quiet">{t("also", { words: named(ties.wanted) })}</p> : null}
      {ties.without.length > 0 ? <p className="quiet">{t("also-without", { words: named(ties.without) })}</p> : null}
      {hits.length > 0 ? <Hits hits={hits} page={page} more={more} /> : null}
      {further && (more || page > 1) ? <p className="quiet">{t("among")}</p> : null}
      {nothing && similar.length === 0 ? <Nothing title={t(noneFor)} /> : null}
      {nothing && similar.length > 0 ? <p>{t(noneFor === "none" ? "none-exactly" : noneFor)}</p> : null}
      <FoundStones stones={stones} />
      {similar.length > 0 ? (
        <section className="stack">
          <h2>{t("similar")}</h2>
          <ul>
            {similar.map((title) => (
              <li key={title.threadId}>
                <a href={at.thread(title.threadId)}>
                  <bdi>{title.title}</bdi>
                </a>{" "}
                <span className="quiet">{t("in", { board: title.board })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <LeftOut count={leftOut} />
      <p className="actions">
        {page > 1 ? (
          <>
            <ButtonLink href={here}>{t("back")}</ButtonLink>{" "}
          </>
        ) : null}
        {more ? <ButtonLink href={asking(here, { page: String(page + 1) })}>{t("more")}</ButtonLink> : null}
      </p>
      {page === LAST_PAGE ? <p className="quiet">{t("last")}</p> : null}
      {further ? (
        <>
          <p>{t("further-why")}</p>
          <p className="actions">
            <ButtonLink href={further}>{t("further")}</ButtonLink>
          </p>
        </>
      ) : null}
    </div>
  );
}

/** Words as a list. What is written with an apostrophe in front would read as a quotation that never ends. */
const named = (list: readonly string[]): string => list.filter((word) => !word.startsWith("'")).join(", ");

function Nothing({ title }: { title: string }) {
  return (
    <EmptyState title={title}>
      <p>{t("none-next")}</p>
      <p className="actions justify-center">
        <ButtonLink href={at.home()}>{t("boards")}</ButtonLink> <ButtonLink href={at.help()}>{t("help")}</ButtonLink>
      </p>
    </EmptyState>
  );
}
