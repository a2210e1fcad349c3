import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { RefusalWords } from "@/components/refusal-words";
import { SearchForm } from "@/components/search/search-form";
import { SearchResults } from "@/components/search/search-results";
import { words } from "@/components/words";
import { LAST_PAGE } from "@/lib/search/limits";
import { openQuery } from "@/lib/search/sealed-query";
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
  const query = openQuery(siteSecret(), sealed, clock());
  const asked = Number((await searchParams).page ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  // Here, where the looking is done: one address can be asked for again and again.
  const slow = query === null ? null : await slowed("search", [query]);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {query === null ? (
        <Notice title={t("expired-title")}>
          <p>{t("expired")}</p>
        </Notice>
      ) : null}
      <RefusalWords refusal={slow} />
      <SearchForm action={searchAction} query={query ?? ""} />
      {query === null || slow ? null : (
        <SearchResults found={await searchThreads(database(), query, page)} at={`/search/${sealed}`} page={page} />
      )}
    </div>
  );
}
