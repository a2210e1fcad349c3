import { Load, refusedKindly, type Written, writeReply } from "./load";
import { ask, type FaultStage } from "./stage";
import { NotRun, type Tries, until } from "./tries";
import { tryWhole } from "./whole";

const PATIENCE = 120_000;
/** Megabytes. */
const LITTLE = 1;
const ENOUGH = 300;
/** Words of a post long enough to fill a page of the database. */
const LONG = 1000;
const MANY = 600;

/** The disk of the data folder is full: first for what is posted, then for the database's own log, which then stops. */
export async function diskFull(stage: FaultStage, tries: Tries): Promise<void> {
  const { resize } = stage.room;
  if (!resize) throw new NotRun("this machine lets us mount no disk of our own to fill; it needs Linux and root");
  const readers = new Load(stage, { readers: 4, writers: 0 });
  const written: Written[] = [];
  const write = async (turn: number, length: number) => {
    const one = await writeReply(stage, turn, length);
    written.push(one);
    return one;
  };
  try {
    await resize(LITTLE);
    let turn = 0;
    while (turn < MANY && (await write(turn, LONG)).reply) turn += 1;
    tries.that("a post that has no room is refused", turn < MANY);
    tries.figure(`refused after ${turn} long posts`);
    // A log that cannot grow is what the database cannot live with.
    await ask(stage, "SELECT pg_switch_wal()").catch(() => undefined);
    for (let more = 0; more < 6; more += 1) await write(more, LONG);
  } finally {
    await resize(ENOUGH);
  }
  const began = performance.now();
  const back = await until(PATIENCE, async () => (await write(0, 60)).reply !== undefined);
  tries.that("posts are taken again once there is room, without a restart", back);
  tries.figure(`posts again ${Math.round((performance.now() - began) / 100) / 10} s after there is room`);
  await readers.end();
  tries.that("every reader got every kept page and help, all the time", readers.unread() === "", readers.unread());
  const refused = written.filter(({ reply }) => !reply);
  const unkind = refused.filter((one) => !refusedKindly(one));
  tries.that(
    `every refusal gave back every word (${refused.length})`,
    unkind.length === 0,
    unkind.map(({ status }) => status).join(" "),
  );
  await tryWhole(stage, tries, written);
}
