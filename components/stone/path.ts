/** A place in a drawing, in its units; y grows downwards. */
export type Point = readonly [x: number, y: number];

/** Numbers as a path has them: whole, and without a space where a minus parts them. */
export function whole(...numbers: readonly number[]): string {
  return numbers
    .map((one) => Math.round(one) || 0)
    .join(" ")
    .replaceAll(" -", "-");
}

/**
 * A smooth line through the points (Catmull-Rom), in whole relative steps. Each step leaves a point in the direction in
 * which the last one came to it, so `s` says in four numbers what `c` says in six.
 * The less `tension`, the nearer to a line of straight pieces.
 */
export function smooth(points: readonly Point[], closed: boolean, tension = 1 / 6): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] ?? [0, 0];
  const rounded = (one: number) => Math.round(one) || 0;
  let [nowX, nowY] = [rounded(at(0)[0]), rounded(at(0)[1])];
  let path = `M${nowX} ${nowY}`;
  for (let index = 0; index < count - (closed ? 0 : 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leaving = [from[0] + (to[0] - before[0]) * tension - nowX, from[1] + (to[1] - before[1]) * tension - nowY];
    const coming = [to[0] - (after[0] - from[0]) * tension - nowX, to[1] - (after[1] - from[1]) * tension - nowY];
    const [endX, endY] = [rounded(to[0] - nowX), rounded(to[1] - nowY)];
    path +=
      index === 0
        ? `c${[...leaving, ...coming, endX, endY].map(rounded).join(" ")}`
        : `${index === 1 ? "s" : " "}${[...coming, endX, endY].map(rounded).join(" ")}`;
    nowX += endX;
    nowY += endY;
  }
  return `${path.replaceAll(" -", "-")}${closed ? "z" : ""}`;
}
