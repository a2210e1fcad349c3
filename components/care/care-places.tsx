import { Fragment } from "react";
import { words } from "@/components/words";
import type { HelpCall, PlaceCalls } from "@/lib/help/calls";
import { at } from "@/lib/kernel/addresses";

const t = words("care");

type Props = {
  places: readonly PlaceCalls[];
  id: string;
  /** Minutes may count here: the emergency number stands before the lines. */
  ambulanceFirst?: boolean;
};

/** Whom to call, by country. The choice opens what is on the page already: it is sent nowhere, and nothing is noted. */
export function CarePlaces({ places, id, ambulanceFirst = false }: Props) {
  return (
    <fieldset className="care-places" aria-label={t("places")}>
      {places.map((place) => (
        <details key={place.slug} name={`care-${id}`} className="care-place">
          <summary>
            <span>{place.name}</span> <small className="care-another">{t("another")}</small>
          </summary>
          <div className="care-calls">
            {ambulanceFirst ? <Emergency of={place} first /> : null}
            {place.calls.map((call, nth) => (
              <Fragment key={call.href}>
                <Call call={call} first={nth === 0 && !ambulanceFirst} />{" "}
              </Fragment>
            ))}
            {ambulanceFirst ? null : <Emergency of={place} first={false} />}
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

function Emergency({ of: { emergency }, first }: { of: PlaceCalls; first: boolean }) {
  return (
    <>
      <a className={`button care-call ${first ? "button-primary" : ""}`} href={emergency.href}>
        {t("call", { number: emergency.number })} <small className="care-call-of">{t("emergency")}</small>
      </a>{" "}
    </>
  );
}
