import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Headers } from "./headers";
import { refusedPage } from "./plain-answers";

/** What Node's parser calls what it could not read, and how that is answered. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what is no request of HTTP, too long or too slow, and closes. Node would do so by itself, without the headers
 * that stand on every answer. Once something was sent on this connection an answer could stand inside another one: then
 * it is only closed.
 */
export function refuseUnreadable(error: Error, socket: Duplex, headers: Headers): void {
  if (!socket.writable || !untouched(socket)) return void socket.destroy();
  const status = STATUS["code" in error ? String(error.code) : ""] ?? 400;
  const page = refusedPage("not-understood");
  const about = [
    ["Content-Type", "text/html; charset=utf-8"],
    ["Content-Length", `${page.length}`],
  ];
  const lines = [...headers, ["Cache-Control", "no-store"], ...about, ["Connection", "close"]];
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map((line) => line.join(": ")), "", ""];
  socket.end(`${head.join("\r\n")}${page}`, () => socket.destroy());
}

const untouched = (socket: Duplex | Socket): boolean => "bytesWritten" in socket && socket.bytesWritten === 0;
