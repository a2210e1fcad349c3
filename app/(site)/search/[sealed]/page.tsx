import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { RefusalWords } from "@/components/refusal-words";
import { SearchForm } from "@/components/search/search-form";
import { NaloxoneLine, SearchHelp } from "@/components/search/search-help";
import { SearchResults } from "@/components/search/search-results";
import { words } from "@/components/words";
import { placeCalls } from "@/lib/help/calls";
import { type Address, at } from "@/lib/kernel/addresses";
import { type Result, refuse } from "@/lib/kernel/result";
import { asksForNaloxone, type Danger, dangerIn } from "@/lib/search/danger";
import { LAST_PAGE } from "@/lib/search/limits";
import { openQuery, type Sought, sealQuery } from "@/lib/search/sealed-query";
import { type FoundThreads, searchThreads } from "@/lib/search/search-threads";
import { rateLimit } from "@/lib/server/limits/rate-limit";
import { foundByNotes } from "@/lib/server/own-notes";
import { searched } from "@/lib/server/searching";
import { clock, database, siteSecret } from "@/lib/server/world";

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
  const danger = sought && dangerIn(sought.query);
  const found = sought === null ? null : await foundFor(sought, page, danger);
  const kept = found?.ok ? await foundByNotes(found.value) : null;
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {danger ? <SearchHelp danger={danger} places={placeCalls} /> : null}
      {sought && asksForNaloxone(sought.query) ? <NaloxoneLine /> : null}
      {sought === null ? (
        <Notice title={t("expired-title")}>
          <p>{t("expired")}</p>
        </Notice>
      ) : null}
      <RefusalWords refusal={found && !found.ok ? found.refusal : null} />
      <SearchForm returned={null} query={sought?.query ?? ""} />
      {sought && found?.ok && kept ? (
        <SearchResults
          found={kept.found}
          leftOut={kept.leftOut}
          here={at.searchResults(sealed)}
          page={page}
          further={furtherFrom(sought, found.value)}
          back={sought.before !== null}
        />
      ) : null}
    </div>
  );
}

async function foundFor({ query, before }: Sought, page: number, danger: Danger | null): Promise<Result<FoundThreads>> {
  const slow = await rateLimit("search", danger?.heard === "high");
  return slow ? refuse(slow) : searched(() => searchThreads(database(), query, page, before));
}

function furtherFrom({ query }: Sought, { further }: FoundThreads): Address | null {
  return further && at.searchResults(sealQuery(siteSecret(), { query, before: further }, clock()));
}
