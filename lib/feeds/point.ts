import { type JsonObject, rawOf } from "./fields";
import { RecordError } from "./read-meeting";

/** Degrees. */
export type ReadPoint = { readonly lat: number; readonly lng: number };

/** Where a record says it is; null where it does not: both 0 is how software writes nothing. */
export function pointOf(record: JsonObject): ReadPoint | null {
  const [lat, lng] = ["latitude", "longitude"].map((field) => rawOf(record, field));
  if (!lat && !lng) return null;
  const point = { lat: degrees(lat, 90), lng: degrees(lng, 180) };
  return point.lat === 0 && point.lng === 0 ? null : point;
}

function degrees(text: string | undefined, most: number): number {
  if (!text || !/^-?\d{1,3}(\.\d{1,20})?$/.test(text)) throw new RecordError("bad-number");
  const number = Number(text);
  if (Math.abs(number) > most) throw new RecordError("bad-number");
  // Five places are a metre; what is finer is noise, and would be a change at each run.
  return Math.round(number * 100_000) / 100_000;
}
