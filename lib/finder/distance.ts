import type { GeoPoint } from "@/lib/places/distance";
import { DISTANCE_STEPS } from "./limits";

const EARTH_KM = 6371;
const KM_A_DEGREE = (Math.PI * EARTH_KM) / 180;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Says quickly of most points that they are farther than `km`; of the others nothing. */
export function farBeyond(centre: GeoPoint, km: number): (lat: number, lng: number) => boolean {
  const north = km / KM_A_DEGREE + 0.01;
  // Degrees of longitude are narrowest at the edge that is nearer to the pole.
  const edge = Math.abs(centre.lat) + north;
  const east = edge >= 89 ? 360 : north / Math.cos(radians(edge));
  return (lat, lng) => {
    if (Math.abs(lat - centre.lat) > north) return true;
    const apart = Math.abs(lng - centre.lng);
    return Math.min(apart, 360 - apart) > east;
  };
}

/** How far it is as a step of DISTANCE_STEPS, in kilometres; null when it is farther than all. */
export function distanceStep(km: number): number | null {
  return DISTANCE_STEPS.find((step) => km <= step) ?? null;
}
