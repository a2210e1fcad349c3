import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import { processorTimeOf, type Served } from "./processes";

export type LoadTarget = {
  name: string;
  server: Served;
  path: string;
  headers: Record<string, string>;
  expect: number;
  method?: "POST";
  /** Makes each request anew: where it goes and, for a form, its body. */
  each?: () => { path: string; body?: string };
};

export type Measured = {
  name: string;
  connections: number;
  rate: number;
  p50: number;
  p95: number;
  p99: number;
  cpu: number;
  right: number;
  wrong: number;
};

/** Loads one target for some seconds. Times are our own count: the load generator's table knows no 95th part. */
export async function measure(target: LoadTarget, connections: number, seconds: number): Promise<Measured> {
  const { each } = target;
  const times: number[] = [];
  let wrong = 0;
  const usedBefore = await processorTimeOf(target.server.pid);
  const started = performance.now();
  let last = started;
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      {
        url: `${target.server.address}${target.path}`,
        connections,
        duration: seconds,
        timeout: 30,
        headers: target.headers,
        method: target.method ?? "GET",
        ...(each ? { requests: [{ setupRequest: (request) => ({ ...request, ...each() }) }] } : {}),
      },
      (error) => (error ? reject(error) : resolve()),
    );
    run.on("response", (_client, status, _bytes, milliseconds) => {
      last = performance.now();
      if (status === target.expect) times.push(milliseconds);
      else wrong += 1;
    });
    run.on("reqError", () => {
      wrong += 1;
    });
  });
  const cpu = ((await processorTimeOf(target.server.pid)) - usedBefore) / (times.length + wrong);
  await atRest(target.server.pid);
  times.sort((a, b) => a - b);
  const part = (share: number) => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN;
  const rate = (times.length * 1000) / Math.max(1, last - started);
  return {
    name: target.name,
    connections,
    rate,
    p50: part(0.5),
    p95: part(0.95),
    p99: part(0.99),
    cpu,
    right: times.length,
    wrong,
  };
}

// What was asked for and not waited for is still being made: it must not be counted against the next line.
async function atRest(pid: number): Promise<void> {
  for (let waited = 0; waited < 50; waited += 1) {
    const before = await processorTimeOf(pid);
    await pause(200);
    if (!((await processorTimeOf(pid)) - before > 30)) return;
  }
}
