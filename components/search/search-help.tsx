import { CarePlaces } from "@/components/care/care-places";
import { HelpPanel } from "@/components/help-panel";
import { words } from "@/components/words";
import type { PlaceCalls } from "@/lib/help/calls";
import { at, within } from "@/lib/kernel/addresses";
import type { Danger } from "@/lib/search/danger";

const t = words("search");

type Props = { danger: Danger; places: readonly PlaceCalls[] };

/** Before everything else where the words that are looked for speak of a life in danger: whom to call. */
export function SearchHelp({ danger: { kind, heard }, places }: Props) {
  if (kind === "hard-night")
    return (
      <p className="notice">
        {t("hard-night")} <a href={at.help()}>{t("hard-night-link")}</a>
      </p>
    );
  return (
    <>
      {kind === "overdose" ? <Ambulance places={places} /> : null}
      {kind === "life" || heard !== null ? (
        <HelpPanel>
          <CarePlaces places={places} id="search" />
        </HelpPanel>
      ) : null}
    </>
  );
}

/** Beside somebody who does not wake up, minutes count: the number is one tap away, then what to do. */
function Ambulance({ places }: Pick<Props, "places">) {
  return (
    <section className="notice stack" aria-labelledby="ambulance">
      <h2 id="ambulance">{t("ambulance-title")}</h2>
      <p>{t("ambulance")}</p>
      <p>
        <a className="button button-primary" href={within(at.help(), "overdose")}>
          {t("ambulance-how")}
        </a>
      </p>
      <ul className="plain-list actions">
        {places.map(({ slug, name, emergency: { number, href } }) => (
          <li key={slug}>
            <a className="button" href={href}>
              {t("ambulance-call", { number, country: name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before the results for naloxone: what to do with it, and where to get it. */
export function NaloxoneLine() {
  return (
    <p className="notice">
      {t("naloxone")} <a href={within(at.help(), "overdose")}>{t("ambulance-how")}</a> ·{" "}
      <a href={within(at.help(), "naloxone")}>{t("naloxone-where")}</a>
    </p>
  );
}
