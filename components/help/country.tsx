import { words } from "@/components/words";
import type { CountryView } from "@/lib/help/view";
import { at } from "@/lib/kernel/addresses";
import { CheckNote } from "./check-note";
import { Jumps } from "./jumps";
import { Line } from "./line";

const t = words("help");

/** A country's emergency numbers, large and first, then its lines. */
export function Country({ country }: { country: CountryView }) {
  return (
    <>
      <section aria-labelledby="emergency" className="help-emergency">
        <h2 id="emergency">{t("countryTop", { country: country.name })}</h2>
        {country.emergency.map((entry) => (
          <div key={entry.number}>
            <p className="help-number">
              <a href={entry.href}>{t("call", { number: entry.number })}</a>
            </p>
            <p>{entry.for}</p>
            <p className="help-small">
              <CheckNote entry={entry} />
            </p>
          </div>
        ))}
      </section>
      <Jumps />
      <section aria-labelledby="lines">
        <h2 id="lines">{t("linesTitle")}</h2>
        <ul className="help-lines">
          {country.lines
            .filter((line) => line.kind !== "alone")
            .map((line) => (
              <Line key={line.id} line={line} />
            ))}
        </ul>
        <p>{t("oldNote")}</p>
        <p>
          <a href={at.help()}>{t("otherCountries")}</a>
        </p>
      </section>
    </>
  );
}
