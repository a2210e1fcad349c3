import process from "node:process";

const stopping = new AbortController();

/** Aborted as soon as somebody wants us to stop: what takes long listens to it. */
export const stopSignal = stopping.signal;

/** Waits for Ctrl-C, SIGTERM, a closed terminal, or the end of the npm that started us. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    const watch = watchNpm(done);
    function done() {
      clearInterval(watch);
      stopping.abort();
      resolve();
    }
    // Left in place: a second Ctrl-C must not cut the stopping short.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, done);
  });
}

// npm passes a SIGTERM on to its shell only, and when it is killed outright nothing at all: without this the site would live on with nobody to stop it.
function watchNpm(gone: () => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 250).unref();
}
