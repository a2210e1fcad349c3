import type { Metadata } from "next";
import { SearchForm } from "@/components/search/search-form";
import { words } from "@/components/words";
import { returnedForm } from "@/lib/server/returned-form";

const t = words("search");

export const metadata: Metadata = { title: t("title") };

export default async function SearchPage() {
  return (
    <section className="stack">
      <h1>{t("title")}</h1>
      <SearchForm returned={await returnedForm("search")} />
    </section>
  );
}
