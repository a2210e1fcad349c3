import { setTimeout as pause } from "node:timers/promises";
import type { Try } from "@/lib/testing/tally";

/** What a fault showed: what must hold, and the figures worth keeping. */
export class Tries {
  readonly all: Try[] = [];
  readonly figures: string[] = [];

  that(name: string, holds: boolean, otherwise = ""): void {
    this.all.push({ name: holds || otherwise === "" ? name : `${name}: ${otherwise}`, holds });
  }

  figure(text: string): void {
    this.figures.push(text);
  }
}

/** This machine cannot show the fault: said, never passed over. */
export class NotRun extends Error {}

/** Waits until something holds; false when it never did within `patience` milliseconds. */
export async function until(patience: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + patience;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() > end) return false;
    await pause(200);
  }
}
