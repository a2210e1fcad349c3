import type { ServerResponse } from "node:http";
import type { Watch } from "./database-watch";

/** `GET /healthz`: whether the database answers, and nothing else. */
export async function healthz(watch: Watch, response: ServerResponse): Promise<void> {
  const up = await watch.answers();
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.statusCode = up ? 200 : 503;
  response.end(JSON.stringify({ status: up ? "ok" : "database-unreachable" }));
}
