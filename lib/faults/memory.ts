import { setTimeout as pause } from "node:timers/promises";
import { memoryOf } from "@/lib/bench/processes";
import { readPage, writeReply } from "./load";
import type { FaultStage } from "./stage";
import { type Tries, until } from "./tries";

const MEGABYTE = 1_000_000;
/** How much more memory the site may hold after a fault, in bytes. */
const MORE = 100 * MEGABYTE;
const SETTLING = 90_000;

/** The site at work, as it is before a fault: its memory is compared with that. */
export async function warmUp(stage: FaultStage): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    const pages = [...stage.kept, ...stage.lists].map((path) =>
      readPage(stage, path, round % 2 ? stage.cookie : undefined),
    );
    await Promise.all([...pages, writeReply(stage, round), writeReply(stage, round + 1), readPage(stage, "/search")]);
  }
}

/** Does `work` and holds the site's memory against what it was before; `always`: at every moment, not only at the end. */
export async function withinMemory(
  stage: FaultStage,
  tries: Tries,
  always: boolean,
  work: () => Promise<void>,
): Promise<void> {
  const now = async () => (await memoryOf(stage.site.pid)).now;
  const before = await now();
  let most = before;
  let over = false;
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, await now());
      await pause(200);
    }
  })();
  await work().finally(() => {
    over = true;
  });
  await watching;
  if (always) tries.that("memory never grew by 100 MB", most - before <= MORE, text(before, most));
  const settled = await until(SETTLING, async () => (await now()) - before <= MORE);
  const after = await now();
  tries.that("memory is within 100 MB of before", settled, text(before, after));
  tries.figure(`memory ${text(before, after)}, at most ${megabytes(most)}`);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
const text = (before: number, after: number): string => `${megabytes(before)} before, ${megabytes(after)} after`;
