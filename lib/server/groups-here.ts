import type { GroupIndex } from "@/lib/finder/group-index";
import { minutes } from "@/lib/kernel/time";
import { processState } from "./process-state";

/** Milliseconds between two readings of all groups where nothing says what changed, or too often that all may have. */
const EVERY = minutes(1);

/** What is known of support groups now; null: there are none that everybody sees, or they were not read yet. */
export function groupIndex(): GroupIndex | null {
  const { groups, outside } = processState();
  // A new day has it read again, later: that timer belongs to no request.
  return outside(() => groups.current());
}

/** Told of every tag of kept pages that is dropped. A line that comes and goes drops all pages every few seconds. */
export function groupsMayHaveChanged(tag: string): void {
  const { groups, outside } = processState();
  if (tag === "groups") outside(() => groups.changed());
  if (tag !== "all" || waiting) return;
  waiting = setTimeout(
    () => {
      waiting = undefined;
      last = performance.now();
      groups.changed();
    },
    Math.max(0, last + EVERY - performance.now()),
  ).unref();
}

let waiting: NodeJS.Timeout | undefined;
let last = Number.NEGATIVE_INFINITY;

/**
 * Reads all groups for the first time, and answers with how to stop. `hears`: whether the database says what changes;
 * else they are read every minute.
 */
export async function readGroups(hears: boolean): Promise<() => Promise<void>> {
  const { groups } = processState();
  await groups.start();
  last = performance.now();
  const timer = hears ? undefined : setInterval(() => groups.changed(), EVERY).unref();
  return () => {
    clearInterval(timer);
    clearTimeout(waiting);
    return groups.end();
  };
}
