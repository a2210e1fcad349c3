import type { Socket } from "node:net";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { forms } from "@/lib/kernel/addresses";
import { URLENCODED } from "@/lib/testing/forms";
import { Load, readPage } from "./load";
import { withinMemory } from "./memory";
import { connectTo } from "./raw";
import type { FaultStage } from "./stage";
import { NotRun, type Tries, until } from "./tries";

const MANY = 10_000;
const AT_ONCE = 250;
/** Files that are open besides. */
const SPARE = 500;
/** Milliseconds between two bytes of one connection. */
const EVERY = 4000;
/** Milliseconds after which the slowest phone's post is in; then some, for a busy machine. */
const PATIENCE = 150_000;
const BOUND = 20_000;

/** Ten thousand connections that never finish what they begin to ask. */
export async function slowHeaders(stage: FaultStage, tries: Tries): Promise<void> {
  const { host } = new URL(stage.site.address);
  await slow(stage, tries, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
}

/** Ten thousand forms that come a byte at a time. */
export async function slowBodies(stage: FaultStage, tries: Tries): Promise<void> {
  const { host, origin } = new URL(stage.site.address);
  const lines = [`POST ${forms.signIn()} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, "Content-Length: 5000"];
  await slow(stage, tries, `${[...lines, `Content-Type: ${URLENCODED}`].join("\r\n")}\r\n\r\nbody=`);
}

async function slow(stage: FaultStage, tries: Tries, begin: string): Promise<void> {
  if (filesAllowed() < MANY + SPARE) {
    throw new NotRun(`a process may open ${filesAllowed()} files here, and it needs ${MANY + SPARE}: raise ulimit -Hn`);
  }
  await withinMemory(stage, tries, false, async () => {
    const readers = new Load(stage, { readers: 4, writers: 0 });
    const open = new Set<Socket>();
    try {
      const reached = await connectMany(stage, begin, open);
      tries.that(`${MANY} connections were made`, reached === MANY, `${reached}`);
      const all = performance.now();
      tries.figure(`${open.size} open at once`);
      const fresh = await readPage(stage, `${stage.forms[0]?.page}?after=0`);
      tries.that("a page that is not kept is made meanwhile", fresh.status < 500 && fresh.status > 0);
      const shed = await until(PATIENCE, async () => {
        for (const socket of open) socket.write("a");
        await pause(EVERY);
        return open.size === 0;
      });
      tries.that("all of them were shed", shed, `${open.size} are still there`);
      tries.figure(`the last one shed ${Math.round((performance.now() - all) / 1000)} s later`);
    } finally {
      for (const socket of open) socket.destroy();
      await readers.end();
    }
    tries.that("readers were answered all the time", readers.unread() === "", readers.unread());
    tries.that(
      "no reader waited longer than some seconds",
      readers.reads.every(({ took }) => took < BOUND),
    );
    tries.figure(`${readers.reads.length} pages read, the slowest in ${readers.slowest()}`);
  });
}

const limits = z.object({
  userLimits: z.object({ open_files: z.object({ hard: z.union([z.number(), z.string()]) }) }),
});

/** Node raises its own limit to the hard one. Where it does not tell, there is no such limit. */
function filesAllowed(): number {
  const report = limits.safeParse(process.report.getReport());
  const hard = report.success ? Number(report.data.userLimits.open_files.hard) : Number.NaN;
  return Number.isNaN(hard) ? Number.POSITIVE_INFINITY : hard;
}

/** Opens them some at a time, and answers with how many could be opened. */
async function connectMany(stage: FaultStage, begin: string, open: Set<Socket>): Promise<number> {
  let reached = 0;
  for (let opened = 0; opened < MANY; opened += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, async () => {
      const socket = connectTo(stage.site.address);
      socket.resume();
      socket.once("close", () => open.delete(socket));
      if (!(await connected(socket))) return;
      open.add(socket);
      reached += 1;
      socket.write(begin);
    });
    await Promise.all(some);
  }
  return reached;
}

function connected(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("close", () => resolve(false));
  });
}
