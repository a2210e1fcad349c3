export type GeoPoint = { readonly lat: number; readonly lng: number };

/** The mean radius of the earth in km (IUGG's R1). */
const EARTH = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Between two points on a sphere, in km: the haversine formula, wrong by at most 0.6 %. */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const across = Math.sin(radians(b.lng - a.lng) / 2);
  const along = Math.sin(radians(b.lat - a.lat) / 2);
  const share = along ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * across ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(share)));
}
