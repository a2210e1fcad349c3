import os from "node:os";
import type { Visit } from "./first-visit";
import type { ResultLine } from "./measure-all";
import type { Memory } from "./processes";
import { alignedTable } from "./table";

const HEAD = ["connections", "what", "requests/s", "p50 ms", "p95 ms", "p99 ms", "of bare", "CPU ms", "wrong"];

/** The results as a table that reads well in a terminal and in Markdown. */
export function resultTable(lines: readonly ResultLine[]): string {
  const rows = lines.map((line) => [
    String(line.connections),
    line.name,
    line.rate.toFixed(line.rate < 100 ? 1 : 0),
    ...[line.p50, line.p95, line.p99].map((time) => known(time, time < 10 ? 2 : 0)),
    line.ratio.toFixed(3),
    known(line.cpu, 2),
    String(line.wrong),
  ]);
  return alignedTable(HEAD, rows, 1);
}

/** What a member's page reaches of the same page made anew for a reader, in the same run. */
export function membersText(lines: readonly ResultLine[]): string {
  const rendered = lines.filter(({ name }) => name === "thread, rendered");
  const shares = ["thread, signed in", "thread, own words"].map((name) => {
    const each = rendered.map(({ connections, rate }) => {
      const page = lines.find((line) => line.name === name && line.connections === connections);
      return `${known((page?.rate ?? Number.NaN) / rate, 2)} at ${connections}`;
    });
    return `${name} ${each.join(", ")}`;
  });
  return `Of 'thread, rendered', by connections: ${shares.join("; ")}.`;
}

export function memoryText({ idle, after }: { idle: Memory; after: Memory }): string {
  const peak = after.peak === null ? "" : `, ${megabytes(after.peak)} at most`;
  return `Memory of the server: ${megabytes(idle.now)} before the load, ${megabytes(after.now)} after it${peak}.`;
}

export function visitText({ html, css, js, font }: Visit): string {
  const all = html + css + js + font;
  return `First visit of the home page, compressed: HTML ${html}, CSS ${css}, JavaScript ${js}, font ${font}: ${all} bytes together.`;
}

/** How busy the machine was before we came: a figure without it says little. */
export function loadText(): string {
  return `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)} at the start`;
}

/** Where nothing was answered in the time, there is nothing to say. */
function known(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : "none";
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
