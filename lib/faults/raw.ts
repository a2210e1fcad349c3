import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What came back for bytes as they were sent; status 0 when the connection ended without an answer. */
export type RawAnswer = { status: number; body: string };

export type Bytes = string | Buffer;

/** Milliseconds that a hostile request may take: long enough for a busy machine, an end to what hangs. */
const PATIENCE = 90_000;

/** Opens a connection to the site, whatever is sent through it. */
export function connectTo(address: string): net.Socket {
  const { hostname, port } = new URL(address);
  const socket = net.connect({ host: hostname === "localhost" ? "127.0.0.1" : hostname, port: Number(port) });
  socket.on("error", () => undefined);
  return socket;
}

/** Sends pieces one after another, as fast as they are taken, and reads what comes back until the end. */
export async function sendRaw(address: string, pieces: Iterable<Bytes>): Promise<RawAnswer> {
  const socket = connectTo(address);
  const came: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => came.push(chunk));
  const gone = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const late = setTimeout(() => socket.destroy(), PATIENCE);
  for (const piece of pieces) {
    if (socket.destroyed) break;
    if (!socket.write(piece)) await Promise.race([drained(socket), gone]);
    // Now and then what comes back is looked at too.
    if (came.length === 0) await pause(0);
  }
  await gone;
  clearTimeout(late);
  return readAnswer(Buffer.concat(came));
}

function drained(socket: net.Socket): Promise<void> {
  return new Promise((resolve) => socket.once("drain", () => resolve()));
}

function readAnswer(bytes: Buffer): RawAnswer {
  const text = bytes.toString("utf8").replace(/^(?:HTTP\/1\.1 100 Continue\r\n\r\n)+/, "");
  const end = text.indexOf("\r\n\r\n");
  return { status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), body: end < 0 ? "" : text.slice(end + 4) };
}
