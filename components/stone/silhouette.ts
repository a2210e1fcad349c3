import type { Point } from "./path";

/** How high and how low a turned stone reaches in each column, from `left` on: y of its edge, in units of the drawing. */
export type Silhouette = { readonly left: number; readonly tops: Float64Array; readonly bottoms: Float64Array };

/** What is seen of a stone from beside, turned about its middle by so many degrees. `edge`: points close together. */
export function silhouetteOf(edge: readonly Point[], turn: number): Silhouette {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const columns = edge.map(([x, y]) => Math.round(x * cos - y * sin));
  const left = Math.min(...columns);
  const count = Math.max(...columns) - left + 1;
  const tops = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const bottoms = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (const [index, [x, y]] of edge.entries()) {
    const column = (columns[index] ?? left) - left;
    const turned = x * sin + y * cos;
    tops[column] = Math.min(tops[column] ?? turned, turned);
    bottoms[column] = Math.max(bottoms[column] ?? turned, turned);
  }
  return { left, tops, bottoms };
}
