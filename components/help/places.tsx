import { words } from "@/components/words";
import type { LineView, PlaceView } from "@/lib/help/view";
import { at } from "@/lib/kernel/addresses";
import { Jumps } from "./jumps";
import { Line } from "./line";

const t = words("help");

type Props = { places: readonly PlaceView[]; everywhere: readonly LineView[] };

/** Every country as a plain link with its emergency number beside it: one tap calls, the other shows the lines. */
export function Places({ places, everywhere }: Props) {
  return (
    <>
      <Jumps />
      <section aria-labelledby="places">
        <h2 id="places">{t("chooseTitle")}</h2>
        <p>{t("chooseIntro")}</p>
        <ul className="help-places">
          {places.map((place) => (
            <li key={place.slug}>
              <a href={at.helpIn(place.slug)}>{place.name}</a>{" "}
              <a
                href={place.emergency.href}
                aria-label={`${place.name}: ${t("emergencyOf", { number: place.emergency.number })}`}
              >
                {place.emergency.number}
              </a>
            </li>
          ))}
        </ul>
        <h3>{t("otherPlace")}</h3>
        <p>{t("otherPlaceText")}</p>
        <ul className="help-lines">
          {everywhere.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      </section>
    </>
  );
}
