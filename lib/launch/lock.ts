import { rm, stat } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { errorCode } from "./plain-error";

export type Lock = { held: true; release(): Promise<void> } | { held: false; by: string };

/**
 * Takes a data folder for one process. The lock is a socket that listens: the system closes it with its process, however
 * that ends, so nothing stale can stay behind. Whoever finds it taken may ask it who holds it and for what.
 */
export async function takeLock(folder: string, purpose: string): Promise<Lock> {
  const address = await lockAddress(folder);
  const server = net.createServer((socket) => socket.end(`${purpose} (process ${process.pid})`));
  for (;;) {
    try {
      await listen(server, address);
      server.unref();
      return { held: true, release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if (errorCode(error) !== "EADDRINUSE") throw error;
    }
    const by = await holder(address);
    if (by !== undefined) return { held: false, by };
    // Only a socket that is a file can outlive its process.
    if (process.platform === "darwin") await rm(address, { force: true });
  }
}

// Named after what the folder is, not what it is called: two paths to one folder are one lock.
async function lockAddress(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `cairn-${dev}-${ino}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listen(server: net.Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Who holds the lock; undefined when nobody answers any more. */
function holder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(address);
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve("a process that does not answer");
    });
    socket.on("data", (chunk) => {
      said += chunk.toString("utf8");
    });
    socket.on("end", () => resolve(said));
    socket.on("error", () => resolve(undefined));
  });
}
