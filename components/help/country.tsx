import { words } from "@/components/words";
import type { CountryView, LineView } from "@/lib/help/view";
import { at } from "@/lib/kernel/addresses";
import { CheckNote } from "./check-note";
import { Jumps } from "./jumps";
import { Lines } from "./lines";

const t = words("help");

/** What has a section of its own further down the page. */
const ELSEWHERE: readonly LineView["kind"][] = ["alone", "family"];

/** A country's emergency numbers, large and first, then its lines. */
export function Country({ country }: { country: CountryView }) {
  const lines = country.lines.filter((line) => !ELSEWHERE.includes(line.kind)).map((line) => ({ line }));
  return (
    <>
      <section aria-labelledby="emergency" className="help-emergency">
        <h2 id="emergency">{t("countryTop", { country: country.name })}</h2>
        {country.emergency.map((entry) => (
          <div key={entry.number}>
            <a className="help-call help-number" href={entry.href}>
              {t("call", { number: entry.number })}
            </a>
            <p>{entry.for}</p>
            <p className="help-small">
              <CheckNote entry={entry} official={entry.official} />
            </p>
          </div>
        ))}
      </section>
      <Jumps />
      <section aria-labelledby="lines">
        <h2 id="lines">{t("linesTitle")}</h2>
        <p>{t("oldNote")}</p>
        <Lines lines={lines} />
        <p>
          <a href={at.help()}>{t("otherCountries")}</a>
        </p>
      </section>
    </>
  );
}
