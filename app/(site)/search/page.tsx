import type { Metadata } from "next";
import { SearchForm } from "@/components/search/search-form";
import { words } from "@/components/words";
import { searchAction } from "./actions";

const t = words("search");

export const metadata: Metadata = { title: t("title") };

export default function SearchPage() {
  return (
    <section className="stack">
      <h1>{t("title")}</h1>
      <SearchForm action={searchAction} />
    </section>
  );
}
