import { words } from "@/components/words";
import type { GuidanceSource } from "@/lib/help/sources";
import type { CountryView, PlacedLine } from "@/lib/help/view";
import { Families } from "./families";
import { Lines } from "./lines";
import { Naloxone } from "./naloxone";
import { OverdoseSteps } from "./overdose-steps";

const t = words("help");

type Props = {
  country?: CountryView;
  /** Lines that stay on the phone while someone uses; the country's own, or all we know. */
  alone: readonly PlacedLine[];
  families: readonly PlacedLine[];
  sources: readonly GuidanceSource[];
};

/** The part that every help page ends with: overdose, naloxone, not alone, tolerance, families, what to say, the night. */
export function Guidance({ country, alone, families, sources }: Props) {
  return (
    <>
      <OverdoseSteps />
      <Naloxone {...(country ? { country } : {})} />
      <section aria-labelledby="alone">
        <h2 id="alone">{t("aloneTitle")}</h2>
        <p>{t("aloneIntro")}</p>
        {alone.length > 0 ? <p>{t("aloneLines")}</p> : null}
        <p>{t("aloneElse")}</p>
        <Lines lines={alone} />
      </section>
      <section aria-labelledby="tolerance">
        <h2 id="tolerance">{t("tolerance.title")}</h2>
        <p>{t("tolerance.text")}</p>
        <p>{t("tolerance.mix")}</p>
        <p>{t("tolerance.stay")}</p>
        <p>{t("tolerance.carry")}</p>
      </section>
      <Families lines={families} />
      <section aria-labelledby="say">
        <h2 id="say">{t("say.title")}</h2>
        <p>{t("say.intro")}</p>
        <ul>
          <li>{t("say.ambulance")}</li>
          <li>{t("say.line")}</li>
        </ul>
        <p>{t("say.enough")}</p>
      </section>
      <section aria-labelledby="night">
        <h2 id="night">{t("night.title")}</h2>
        <p>{t("night.one")}</p>
        <p>{t("night.two")}</p>
        <p>{t("night.three")}</p>
        <p>{t("night.four")}</p>
      </section>
      <section aria-labelledby="sources" className="help-small">
        <h2 id="sources">{t("sources.title")}</h2>
        <p>{t("sources.intro")}</p>
        <ul>
          {sources.map((source) => (
            <li key={source.address}>
              <a href={source.address} rel="noreferrer">
                {source.name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
