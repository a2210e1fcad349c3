import type { Metadata } from "next";
import { Guidance } from "@/components/help/guidance";
import { HelpShell } from "@/components/help/help-shell";
import { Places } from "@/components/help/places";
import { words } from "@/components/words";
import { guidanceSources } from "@/lib/help/sources";
import { linesView, placesView } from "@/lib/help/view";
import { today } from "@/lib/server/today";

// Made at build, and once a day after that: the only thing that changes by itself is how old a check is.
export const dynamic = "force-static";
export const revalidate = 86_400;

const t = words("help");

export const metadata: Metadata = { title: `${t("title")} – Cairn` };

export default function HelpPage() {
  const now = today();
  return (
    <HelpShell
      title={t("title")}
      calls={<Places places={placesView()} directories={linesView("directory", now)} />}
      guidance={
        <Guidance alone={linesView("alone", now)} families={linesView("family", now)} sources={guidanceSources} />
      }
    />
  );
}
