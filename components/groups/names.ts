import { words } from "@/components/words";
import type { PlaceSpot } from "@/lib/places/spot";

const t = words("groups");
const countries = new Intl.DisplayNames("en-GB", { type: "region" });
const languages = new Intl.DisplayNames("en-GB", { type: "language" });

/** A place with its region and country, which tell it from others of its name. */
export function spotName({ place, code }: PlaceSpot): string {
  const country = countries.of(place?.country ?? code?.country ?? "") ?? "";
  const name = place?.name ?? code?.prefix ?? "";
  if (code && place) return t("spot-code", { code: code.prefix, name: placeName(place.name, place.region, country) });
  return placeName(name, place?.region ?? "", country);
}

function placeName(name: string, region: string, country: string): string {
  return region === "" ? t("spot-plain", { name, country }) : t("spot", { name, region, country });
}

/** 'New York' of America/New_York. */
export const zoneName = (zone: string): string => zone.replace(/^.*\//, "").replaceAll("_", " ");

/** A language by its code. Signed ones are not known to every system. */
export function languageName(code: string): string {
  if (code === "ase") return "American Sign Language";
  if (code === "bfi") return "British Sign Language";
  return languages.of(code) ?? code;
}

/** '19:05' of a minute of the day. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
