// Plain JavaScript without dependencies: run.mjs and the change of versions ask who uses a folder before there are any.
import { existsSync, readdirSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/**
 * Takes a folder for one process. The lock is a socket that listens: the system closes it with its process, however
 * that ends, so nothing stale can stay behind. Whoever finds it taken may ask it who holds it and for what.
 * @param {string} folder
 * @param {string} purpose
 * @returns {Promise<{ held: true, release(): Promise<void> } | { held: false, by: string }>}
 */
export async function lockFolder(folder, purpose) {
  const address = await lockAddress(folder);
  const server = net.createServer((socket) => socket.end(`${purpose} (process ${process.pid})`));
  for (;;) {
    try {
      await listen(server, address);
      server.unref();
      return { held: true, release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
    const by = await holder(address);
    if (by !== undefined) return { held: false, by };
    // Only a socket that is a file can outlive its process.
    if (process.platform === "darwin") await rm(address, { force: true });
  }
}

/**
 * Who serves a site from this clone, or builds in it: undefined when nobody does. Each keeps the lock of the folder
 * beside its build, or of one of the places in it (see lib/launch/build-in-use.ts).
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function userOfClone(root) {
  const folders = readdirSync(root)
    .filter((name) => /^\.next.*-settings$/.test(name))
    .map((name) => path.join(root, name));
  for (const folder of folders) {
    const places = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const one of [folder, ...places.map(({ name }) => path.join(folder, name))]) {
      const by = existsSync(one) ? await holder(await lockAddress(one)) : undefined;
      if (by !== undefined) return by;
    }
  }
  return undefined;
}

// Named after what the folder is, not what it is called: two paths to one folder are one lock.
async function lockAddress(folder) {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `cairn-${dev}-${ino}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listen(server, address) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Who holds the lock; undefined when nobody answers any more. */
function holder(address) {
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
