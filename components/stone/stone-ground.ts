import type { StoneBody } from "./body";
import type { ScenePlace } from "./places";

/** What a stone with its foot at (0, 0) does to the ground it lies on: its shadow, away from the light, or rings in water. */
export function stoneGround(place: ScenePlace, { width }: StoneBody): string {
  const ellipse = (name: string, x: number, y: number, rx: number, ry: number) =>
    `<ellipse class="${name}" cx="${Math.round(width * x)}" cy="${y}" rx="${Math.round(width * rx)}" ry="${ry}"/>`;
  if (place === "first") return ellipse("s-ground", 0.1, -2, 0.5, 7) + rings(width);
  return ellipse("s-ground", 0.17, 1, 0.58, 9) + ellipse("s-ground", 0.03, -1, 0.44, 5);
}

/** Water runs round a stone: two lines at its foot, left and right. */
export function rings(width: number): string {
  const at = (share: number) => Math.round(width * share);
  return `<path class="water-lit" d="M${at(-0.58)}-3q${at(0.08)} 9 ${at(0.46)} 10M${at(0.16)} 8q${at(0.4)}-2 ${at(0.46)}-12"/>`;
}
