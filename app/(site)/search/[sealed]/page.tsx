import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { RefusalWords } from "@/components/refusal-words";
import { SearchForm } from "@/components/search/search-form";
import { SearchResults } from "@/components/search/search-results";
import { words } from "@/components/words";
import { LAST_PAGE } from "@/lib/search/limits";
import { openQuery, type Sought, sealQuery } from "@/lib/search/sealed-query";
import { searchThreads } from "@/lib/search/search-threads";
import { slowed } from "@/lib/server/limits/slowed";
import { clock, database, siteSecret } from "@/lib/server/world";
import { searchAction } from "../actions";

const t = words("search");

// The words that were looked for never stand in a title: histories and tabs show titles.
export const metadata: Metadata = { title: t("title") };

type Props = { params: Promise<{ sealed: string }>; searchParams: Promise<{ page?: string | string[] }> };

export default async function SearchResultsPage({ params, searchParams }: Props) {
  const { sealed } = await params;
  const sought = openQuery(siteSecret(), sealed, clock());
  const asked = Number((await searchParams).page ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  // Here, where the looking is done: one address can be asked for again and again.
  const slow = sought === null ? null : await slowed("search", [sought.query]);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {sought === null ? (
        <Notice title={t("expired-title")}>
          <p>{t("expired")}</p>
        </Notice>
      ) : null}
      <RefusalWords refusal={slow} />
      <SearchForm action={searchAction} query={sought?.query ?? ""} />
      {sought === null || slow ? null : <Results sought={sought} at={`/search/${sealed}`} page={page} />}
    </div>
  );
}

async function Results({ sought, at, page }: { sought: Sought; at: string; page: number }) {
  const { query, before } = sought;
  const found = await searchThreads(database(), query, page, before);
  const further = found.further
    ? `/search/${sealQuery(siteSecret(), { query, before: found.further }, clock())}`
    : null;
  return <SearchResults found={found} at={at} page={page} further={further} back={before !== null} />;
}
