import { Fragment } from "react";
import { words } from "@/components/words";
import type { HelpCall, PlaceCalls } from "@/lib/help/calls";
import { at } from "@/lib/kernel/addresses";

const t = words("care");

/** Whom to call, by country. The choice opens what is on the page already: it is sent nowhere, and nothing is noted. */
export function CarePlaces({ places, id }: { places: readonly PlaceCalls[]; id: string }) {
  return (
    <fieldset className="care-places" aria-label={t("places")}>
      {places.map((place) => (
        <details key={place.slug} name={`care-${id}`} className="care-place">
          <summary>
            <span>{place.name}</span> <small className="care-another">{t("another")}</small>
          </summary>
          <div className="care-calls">
            {place.calls.map((call, first) => (
              <Fragment key={call.href}>
                <Call call={call} first={first === 0} />{" "}
              </Fragment>
            ))}
            <a className="button care-call" href={place.emergency.href}>
              {t("call", { number: place.emergency.number })} <small className="care-call-of">{t("emergency")}</small>
            </a>
          </div>
          <p>
            <a href={at.helpIn(place.slug)}>{t("more", { country: place.name })}</a>
          </p>
        </details>
      ))}
      <a className="care-place" href={at.help()}>
        {t("elsewhere")}
      </a>
    </fieldset>
  );
}

function Call({ call: { kind, number, href, name, hours }, first }: { call: HelpCall; first: boolean }) {
  return (
    <a className={`button care-call ${first ? "button-primary" : ""}`} href={href}>
      {t(kind === "phone" ? "call" : "text", { number })}{" "}
      <small className="care-call-of">{hours ? t("line", { name, hours }) : name}</small>
    </a>
  );
}
