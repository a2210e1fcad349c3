import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Country } from "@/components/help/country";
import { Guidance } from "@/components/help/guidance";
import { HelpShell } from "@/components/help/help-shell";
import { words } from "@/components/words";
import { guidanceSources } from "@/lib/help/sources";
import { countryView, everywhereView, type LineView, placesView } from "@/lib/help/view";
import { today } from "@/lib/server/today";

export const dynamic = "force-static";
export const dynamicParams = false;
export const revalidate = 86_400;

const t = words("help");

// One title for every country: a history that names the place would tell where someone is.
export const metadata: Metadata = { title: `${t("title")} – Cairn` };

export function generateStaticParams() {
  return placesView().map(({ slug }) => ({ country: slug }));
}

export default async function CountryHelpPage({ params }: { params: Promise<{ country: string }> }) {
  const now = today();
  const country = countryView((await params).country, now);
  if (!country) notFound();
  const lines = [...country.lines, ...everywhereView(now)];
  const of = (kind: LineView["kind"]) => lines.filter((line) => line.kind === kind).map((line) => ({ line }));
  return (
    <HelpShell
      title={t("titleCountry", { country: country.name })}
      calls={<Country country={country} />}
      guidance={<Guidance country={country} alone={of("alone")} families={of("family")} sources={guidanceSources} />}
    />
  );
}
