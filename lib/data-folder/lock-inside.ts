import { closeSync, openSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import net from "node:net";
import process from "node:process";
import { errorCode } from "@/lib/process/plain-error";

/** The socket in a data folder that listens for as long as somebody uses the folder. */
export const SOCKET = "in-use.socket";

/** `release` of a lock that was taken; `by` of one that somebody else has. */
type Inside = { release(): Promise<void> } | { by: string };

/**
 * Holds a socket inside a data folder. The lock beside it has a name without a file, which another container can't see;
 * a file on their common volume it can, as long as both run on one kernel. What is left: two machines on one network
 * disk, a disk that can't hold sockets, and systems other than Linux, where containers don't share a kernel with us.
 */
export async function lockInside(folder: string, purpose: string): Promise<Inside> {
  const nothing = { release: async () => undefined };
  if (process.platform !== "linux") return nothing;
  // An address has room for 107 bytes and a path may be longer: so it's named by the open folder, which also stays the
  // same one when a restore renames it.
  const opened = openFolder(folder);
  if (opened === undefined) return nothing;
  const address = `/proc/self/fd/${opened}/${SOCKET}`;
  const server = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(`${purpose} (process ${process.pid})`);
  });
  const forget = () => rmSync(address, { force: true });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const failed = await listening(server, address);
    if (failed === undefined) {
      server.unref();
      // Not needed for the next one, but what refuses says that nothing was changed.
      process.once("exit", forget);
      const release = async () => {
        process.off("exit", forget);
        await new Promise<void>((resolve) => server.close(() => resolve()));
        closeSync(opened);
      };
      return { release };
    }
    if (failed !== "EADDRINUSE") break;
    const by = await holder(address);
    if (by !== undefined) {
      closeSync(opened);
      return { by };
    }
    // It outlived its process, by a kill or a power cut. Two containers that find the same one at the same moment could
    // take each other's away here: on one system the lock beside this one keeps them apart.
    await rm(address, { force: true });
  }
  closeSync(opened);
  // A disk that is full, can't be written to or knows no sockets: said by whoever writes to it next, or no reason to stop.
  return nothing;
}

function openFolder(folder: string): number | undefined {
  try {
    return openSync(folder, "r");
  } catch {
    return undefined;
  }
}

function listening(server: net.Server, path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve(errorCode(error) ?? "unknown error");
    server.once("error", failed);
    // For whoever else may use a folder that is shared on purpose: to ask a socket one must be allowed to write to it.
    server.listen({ path, readableAll: true, writableAll: true }, () => {
      server.off("error", failed);
      resolve(undefined);
    });
  });
}

/** Who holds the socket; undefined only when the system says that nobody listens there any more. */
function holder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(address);
    const silent = "a process that does not answer";
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve(silent);
    });
    socket.on("data", (chunk) => {
      said += chunk.toString("utf8");
    });
    socket.on("end", () => resolve(said || silent));
    socket.on("error", (error) => {
      resolve(["ECONNREFUSED", "ENOENT"].includes(errorCode(error) ?? "") ? undefined : silent);
    });
  });
}
