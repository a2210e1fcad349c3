import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { processState } from "../process-state";

/** Milliseconds: a database that needs longer to say that it is there is not there for those who wait. */
const PATIENCE = 2000;

let asking: Promise<boolean> | null = null;

/** Whether the database answers. Asked once at a time, however many want to know: one that hangs must not be asked more. */
export function databaseAnswers(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return Promise.race([asking, pause(PATIENCE, false, { ref: false })]);
}

async function ask(): Promise<boolean> {
  try {
    await processState().db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

/** `GET /healthz`: whether the database answers, and nothing else. */
export async function healthz(response: ServerResponse): Promise<void> {
  const up = await databaseAnswers();
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.statusCode = up ? 200 : 503;
  response.end(JSON.stringify({ status: up ? "ok" : "database-unreachable" }));
}
