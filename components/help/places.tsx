import { words } from "@/components/words";
import type { PlacedLine, PlaceView } from "@/lib/help/view";
import { at } from "@/lib/kernel/addresses";
import { Jumps } from "./jumps";
import { Lines } from "./lines";

const t = words("help");

type Props = { places: readonly PlaceView[]; directories: readonly PlacedLine[] };

/** Every country as a plain link with its emergency number beside it: one tap calls, the other shows the lines. */
export function Places({ places, directories }: Props) {
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
        <Lines lines={directories} />
      </section>
    </>
  );
}
