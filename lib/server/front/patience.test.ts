import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { PATIENCE } from "./patience";

/** How long usual proxies keep an idle connection to us, in milliseconds. */
const PROXIES = { nginx: 60_000, Apache: 60_000, HAProxy: 60_000, Caddy: 120_000 };

test("no usual proxy sends a form on a connection that we have just closed", () => {
  expect(Object.entries(PROXIES).filter(([, kept]) => kept >= PATIENCE.keepAliveTimeout)).toEqual([]);
});

test("the server says so to whoever asks", async () => {
  const server = createServer(PATIENCE, (_request, response) => response.end("fine"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const at = server.address();
  const answer = await fetch(`http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`);
  expect(answer.headers.get("keep-alive")).toBe("timeout=130");
});
