import { createServer } from "node:http";
import net from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { securityHeaders } from "./headers";
import { refuseUnreadable } from "./unreadable";

const headers = securityHeaders({ https: true, noindex: true });
const server = createServer((_request, response) => response.end("fine"));
server.on("clientError", (error, socket) => refuseUnreadable(error, socket, headers));
const port = await new Promise<number>((resolve) => {
  server.listen(0, "127.0.0.1", () => {
    const at = server.address();
    resolve(typeof at === "object" && at ? at.port : 0);
  });
});
afterAll(() => server.close());

/** What comes back for these bytes, until the connection is closed. */
async function answerTo(...pieces: string[]): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  for (const piece of pieces) socket.write(piece);
  return text(socket);
}

test.each([
  ["what is no request", "HELLO\r\n\r\n", "400 Bad Request"],
  ["a header that never ends", `GET / HTTP/1.1\r\nHost: here\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, "431 "],
])("%s is refused with every header that stands on all answers", async (_what, bytes, status) => {
  const answer = await answerTo(bytes);
  expect(answer).toContain(`HTTP/1.1 ${status}`);
  for (const [name, value] of headers) expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
  expect(answer).toContain("\r\nCache-Control: no-store\r\n");
});

test("a connection on which something was answered is closed without a word that could stand inside it", async () => {
  const socket = net.connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  socket.once("data", () => socket.write("HELLO\r\n\r\n"));
  expect((await text(socket)).match(/HTTP\/1\.1/g)).toHaveLength(1);
});
