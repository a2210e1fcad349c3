import { words } from "@/components/words";
import type { CountryView } from "@/lib/help/view";
import { CheckNote } from "./check-note";

const t = words("help");

/** Where to get naloxone: in one country, or how to find out. */
export function Naloxone({ country }: { country?: CountryView }) {
  const place = country?.naloxone;
  return (
    <section aria-labelledby="naloxone">
      <h2 id="naloxone">{t("naloxone.title")}</h2>
      <p>{t("naloxone.what")}</p>
      {place ? (
        <p>
          <strong>{country.name}:</strong> {place.text}{" "}
          <span className="help-small">
            <CheckNote entry={place} />
          </span>
        </p>
      ) : (
        <p>{country ? t("naloxone.unknown", { country: country.name }) : t("naloxone.choose")}</p>
      )}
    </section>
  );
}
