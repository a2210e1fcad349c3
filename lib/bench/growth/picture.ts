import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { costOf, type Times, toldProcessorTime } from "./measure";
import { sizeName } from "./text";

/** The median of each page at each size as a picture (SVG): lines that stay level. */
export function growthPicture(times: readonly Times[], sizes: readonly number[]): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const points = times.flatMap((one) =>
    sizes.map((size) => ({ size, name: one.name, kind: one.kind, ms: costOf(one.bySize.get(size)) })),
  );
  const last = sizes.at(-1) ?? 0;
  const labelled = slowestApart(times, last);
  const drawn = Plot.plot({
    document,
    width: 860,
    height: 480,
    marginRight: 225,
    marginLeft: 56,
    style: { background: "#fff", color: "#26302d", fontFamily: "system-ui, sans-serif", fontSize: "13px" },
    x: { type: "log", domain: [sizes[0] ?? 1, last], ticks: [...sizes], tickFormat: sizeName, label: "replies" },
    y: {
      type: "log",
      grid: true,
      label: `milliseconds ${toldProcessorTime(times) ? "of processor time" : "waited"} (median)`,
      ticks: 6,
      tickFormat: "~g",
    },
    color: { domain: ["page", "write", "search"], range: ["#5b7f77", "#b4683a", "#3c5a8a"], legend: false },
    marks: [
      Plot.line(points, { x: "size", y: "ms", z: "name", stroke: "kind", strokeOpacity: 0.75 }),
      Plot.dot(points, { x: "size", y: "ms", fill: "kind", r: 2.5 }),
      Plot.text(
        points.filter(({ size, name }) => size === last && labelled.includes(name)),
        { x: "size", y: "ms", text: "name", dx: 8, textAnchor: "start", fill: "kind" },
      ),
    ],
  });
  drawn.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${drawn.outerHTML}\n`;
}

/** The names of the slowest at a size, leaving out those whose label would stand on another's. */
function slowestApart(times: readonly Times[], size: number): string[] {
  const at = (one: Times) => costOf(one.bySize.get(size));
  const slowest = [...times].sort((a, b) => at(b) - at(a));
  let above = Number.POSITIVE_INFINITY;
  const apart = slowest.filter((one) => {
    if (at(one) > above * 0.85) return false;
    above = at(one);
    return true;
  });
  return apart.slice(0, 7).map(({ name }) => name);
}
