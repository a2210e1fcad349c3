import { type ChildProcess, execFile, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { databaseOwner } from "@/lib/postgres/owner";
import { inRoot, root } from "@/lib/process/paths";
import { freePort } from "@/lib/process/port";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { startTestedSite } from "@/lib/testing/tested-site";
import { withClient } from "@/prisma/connection";
import type { FaultStage } from "./stage";
import { NotRun, type Tries, until } from "./tries";

const run = promisify(execFile);
const PASSWORD = "onlyForThisFault";
const NOT_KEPT = "Readers' pages aren't kept";
const UNPROTECTED = "The moderation record isn't protected";

/** A PostgreSQL of the host's own behind a PgBouncer that lends a session out for one transaction at a time. */
export async function sharedSessions(stage: FaultStage, tries: Tries): Promise<void> {
  const folder = await temporaryFolder();
  const undo: (() => Promise<unknown>)[] = [() => removeFolder(folder)];
  try {
    const cluster = await startCluster({ folder, password: PASSWORD, make: true, throwaway: true });
    undo.push(cluster.stop);
    const direct = await ensureDatabase(cluster, "cairn");
    await withClient(direct, (client) => client.query(`CREATE ROLE pages LOGIN PASSWORD '${PASSWORD}'`));
    const pooled = await startPooler(folder, direct, undo);
    const pages = new URL(pooled);
    pages.username = "pages";

    // Twice: what the first start left behind in the pooler's sessions would stop the second.
    for (const time of ["first", "second"]) {
      const said = await serves(stage, folder, { DATABASE_URL: pooled }, tries, `through the pooler, the ${time} time`);
      tries.that("a start through it says that pages are not kept, and why", said.includes(NOT_KEPT), said);
      tries.that("one role for everything is told of", said.includes(UNPROTECTED));
    }
    const split = { DATABASE_URL: direct, CAIRN_SITE_DATABASE_URL: pages.href };
    const said = await serves(stage, folder, split, tries, "pages through the pooler, the rest straight");
    tries.that("with the database's own address beside it pages are kept", !said.includes(NOT_KEPT), said);
    tries.that("with a role of its own the record is protected", !said.includes(UNPROTECTED), said);
    const { rows } = await withClient(direct, (client) =>
      client.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"),
    );
    tries.that("no lock stays behind in the pooler's sessions", rows.length === 0, `${rows.length} do`);
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

/** Starts a site, has it serve and be asked for an invitation, stops it; answers with what it said. */
async function serves(
  stage: FaultStage,
  folder: string,
  settings: Record<string, string>,
  tries: Tries,
  how: string,
): Promise<string> {
  const began = performance.now();
  const site = await startTestedSite(folder, stage.build, "start", settings);
  tries.figure(`${how}: open after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const home = await fetch(site.address);
  tries.that(`the first page, ${how}`, home.status === 200, `${home.status}`);
  const env = { ...process.env, ...settings, CAIRN_DATA_DIR: path.join(folder, "start") };
  const invited = await run(process.execPath, [inRoot("lib/launch/run.mjs"), "moderator-invite", "lead"], {
    ...{ cwd: root, env, timeout: 60_000 },
  }).then(
    ({ stdout }) => stdout,
    (error: Error) => error.message,
  );
  tries.that(`a command beside it, ${how}`, invited.includes("/desk/invite/"), invited);
  tries.that(`it stops, ${how}`, (await site.stop()) === 0);
  return site.log();
}

async function startPooler(folder: string, direct: string, undo: (() => Promise<unknown>)[]): Promise<string> {
  const { hostname, port, username } = new URL(direct);
  const listen = await freePort();
  const users = path.join(folder, "users.txt");
  const file = path.join(folder, "pgbouncer.ini");
  await writeFile(users, ["cairn", "pages"].map((name) => `"${name}" "${PASSWORD}"\n`).join(""), { mode: 0o644 });
  const settings = {
    ...{ listen_addr: "127.0.0.1", listen_port: listen, unix_socket_dir: "", auth_type: "plain", auth_file: users },
    ...{ pool_mode: "transaction", default_pool_size: 4, ignore_startup_parameters: "extra_float_digits" },
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  await writeFile(file, `[databases]\n* = host=${hostname} port=${port}\n[pgbouncer]\n${lines.join("\n")}\n`, {
    mode: 0o644,
  });
  const child = spawn("pgbouncer", ["-q", file], { ...databaseOwner(true), stdio: "ignore" });
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  undo.push(() => ended(child));
  const url = new URL(direct);
  url.port = `${listen}`;
  url.username = username;
  const answers = () =>
    withClient(url.href, (client) => client.query("SELECT 1")).then(
      () => true,
      () => false,
    );
  if (!(await until(10_000, async () => failed || (await answers()))) || failed)
    throw new NotRun("there is no pgbouncer that runs here");
  return url.href;
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await pause(20);
}
