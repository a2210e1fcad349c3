import type { Metadata } from "next";
import { SearchForm } from "@/components/search/search-form";
import { SearchHelp } from "@/components/search/search-help";
import { words } from "@/components/words";
import { placeCalls } from "@/lib/help/calls";
import { typed } from "@/lib/kernel/form-state";
import { dangerIn } from "@/lib/search/danger";
import { returnedForm } from "@/lib/server/returned-form";

const t = words("search");

export const metadata: Metadata = { title: t("title") };

export default async function SearchPage() {
  const returned = await returnedForm("search");
  const danger = returned && dangerIn(typed(returned, "query"));
  return (
    <section className="stack">
      <h1>{t("title")}</h1>
      {danger ? <SearchHelp danger={danger} places={placeCalls} /> : null}
      <SearchForm returned={returned} />
    </section>
  );
}
