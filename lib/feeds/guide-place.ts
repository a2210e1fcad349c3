import { countryCode } from "./countries";
import { type JsonObject, nameOf, placeOf, rawOf } from "./fields";
import { roomKey } from "./group-key";
import { NAME_MOST } from "./limits";
import { postalParts } from "./postal";

/** Fields of their own, where a list has them, and what is missing from the address in one line. */
export function placeIn(record: JsonObject) {
  const parts = postalParts(placeOf(record, "formatted_address"));
  const own = (field: string, or: string) => placeOf(record, field) || or;
  return {
    // A list that keeps its districts as places says nothing of a room by them.
    venue: placeOf(record, "location") === placeOf(record, "district") ? "" : placeOf(record, "location"),
    street: own("address", parts.street),
    town: own("city", parts.town),
    region: own("state", parts.region),
    postcode: own("postal_code", parts.postcode),
    country: countryCode(placeOf(record, "country")) || parts.country,
  };
}

export type GuidePlace = ReturnType<typeof placeIn>;

/** Where a list keeps its districts as groups, their ids would hold together all groups of a district: they are none. */
export function groupOf(record: JsonObject): { id: string; name: string } {
  const name = nameOf(record, "group", NAME_MOST);
  if (name === "" || name === placeOf(record, "district")) return { id: "", name: "" };
  return { id: rawOf(record, "group_id"), name };
}

/** What tells rooms apart. */
export const roomOf = (record: JsonObject, { venue, street, town, postcode }: GuidePlace): string =>
  rawOf(record, "location_id") || roomKey(venue, street, town, postcode);
