import { setTimeout as pause } from "node:timers/promises";
import { Load, readPage, refusedKindly, writeReply } from "./load";
import { databaseProcesses, signalAll } from "./processes";
import type { FaultStage } from "./stage";
import { type Tries, until } from "./tries";
import { tryWhole } from "./whole";

const STOPPED = 30_000;
/** Milliseconds: what must come by itself gets this long on the busiest machine. */
const PATIENCE = 120_000;
/** The longest that anybody waits for an answer, a refusal too. */
const BOUND = 40_000;
const PEOPLE = { readers: 6, writers: 3 };

/** PostgreSQL stands still for half a minute: its processes are there and answer nothing. */
export async function databaseStopped(stage: FaultStage, tries: Tries): Promise<void> {
  await outage(stage, tries, async () => {
    const pids = await databaseProcesses(stage.data);
    signalAll(pids, "SIGSTOP");
    return async () => {
      await Promise.all([pause(STOPPED), besides(stage, tries)]);
      return () => signalAll(pids, "SIGCONT");
    };
  });
}

/** PostgreSQL dies at once, all of it; nobody starts it again but the site. */
export async function databaseKilled(stage: FaultStage, tries: Tries): Promise<void> {
  const before = stage.site.log().length;
  await outage(stage, tries, async () => {
    signalAll(await databaseProcesses(stage.data), "SIGKILL");
    return async () => () => undefined;
  });
  const said = stage.site.log().slice(before);
  tries.that("the site says that it started its database again", said.includes("The database is back."));
}

/** Under load: `begin` takes the database away, what it answers with waits, what that answers with brings it back. */
async function outage(stage: FaultStage, tries: Tries, begin: () => Promise<() => Promise<() => void>>): Promise<void> {
  for (const path of stage.kept) await readPage(stage, path);
  const load = new Load(stage, PEOPLE);
  const lists = new Load({ ...stage, kept: stage.lists }, { readers: 2, writers: 0 });
  await until(PATIENCE, () => load.written.some(({ reply }) => reply));
  const wait = await begin();
  const from = performance.now();
  const end = await wait();
  const to = performance.now();
  end();
  const back = await until(PATIENCE, async () => (await writeReply(stage, 0)).reply !== undefined);
  tries.that("posts are taken again, without a restart", back);
  tries.figure(`posts again ${Math.round((performance.now() - to) / 100) / 10} s after`);
  await Promise.all([load.end(), lists.end()]);
  tries.that("every reader got every kept page and help, all the time", load.unread() === "", load.unread());
  tries.that(
    "no reader waited longer than some seconds",
    load.reads.every(({ took }) => took < BOUND),
    load.slowest(),
  );
  tries.figure(`${load.reads.length} pages read, the slowest in ${load.slowest()}`);
  const odd = lists.reads.filter(({ status }) => status !== 200 && status !== 503);
  tries.that("lists are shown or said to be out of reach", odd.length === 0, statuses(odd));
  const during = load.written.filter(({ began, ended }) => began > from + 50 && ended < to);
  const refused = load.written.filter(({ reply }) => reply === undefined);
  tries.that(
    "no post was taken by a database that was away",
    during.every(({ reply }) => reply === undefined),
  );
  const unkind = refused.filter((write) => !refusedKindly(write));
  tries.that(`every refusal gave back every word (${refused.length})`, unkind.length === 0, statuses(unkind));
  const longest = Math.round(Math.max(...load.written.map(({ began, ended }) => ended - began)));
  tries.that("no writer waited without end", longest < BOUND, `${longest} ms`);
  tries.figure(`${load.written.length} posts sent, ${refused.length} refused, the slowest answered in ${longest} ms`);
  await shown(stage, tries);
  await tryWhole(stage, tries, load.written);
}

// What is true while the database is away, and is not part of the load.
async function besides(stage: FaultStage, tries: Tries): Promise<void> {
  const known = await until(BOUND, async () => (await readPage(stage, "/healthz")).status === 503);
  tries.that("whoever asks is told that the database is away", known);
  const help = await readPage(stage, "/help/gb", stage.cookie);
  tries.that("somebody signed in gets help too", help.status === 200 && help.took < BOUND);
  const thread = await readPage(stage, stage.kept[0] ?? "/", stage.cookie);
  tries.that("somebody signed in reads what is kept", thread.status === 200, `${thread.status}`);
  const unkept = await readPage(stage, "/search/unheard-of");
  tries.that("a page that needs the database says so", unkept.status === 503 && unkept.body.includes("<h1>"));
}

async function shown(stage: FaultStage, tries: Tries): Promise<void> {
  const { words } = await writeReply(stage, 1);
  const page = await readPage(stage, stage.forms[1]?.page ?? "/");
  tries.that("readers see a new post at once", page.body.includes(words));
}

function statuses(written: readonly { status: number }[]): string {
  return written.map(({ status }) => status).join(" ");
}
