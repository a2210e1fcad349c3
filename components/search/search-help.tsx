import { CarePlaces } from "@/components/care/care-places";
import { HelpPanel } from "@/components/help-panel";
import { words } from "@/components/words";
import type { PlaceCalls } from "@/lib/help/calls";
import { at, within } from "@/lib/kernel/addresses";

const t = words("search");

/** Before everything else where the words that are looked for speak of a life in danger: whom to call. */
export function SearchHelp({ places }: { places: readonly PlaceCalls[] }) {
  return (
    <HelpPanel>
      <CarePlaces places={places} id="search" />
    </HelpPanel>
  );
}

/** Before the results for naloxone: what to do with it, and where to get it. */
export function NaloxoneLine() {
  return (
    <p className="notice">
      {t("naloxone")} <a href={within(at.help(), "overdose")}>{t("naloxone-how")}</a> ·{" "}
      <a href={within(at.help(), "naloxone")}>{t("naloxone-where")}</a>
    </p>
  );
}
