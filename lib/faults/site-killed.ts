import { refusedKindly, type Written, writeReply } from "./load";
import type { FaultStage } from "./stage";
import { type Tries, until } from "./tries";
import { tryWhole } from "./whole";

const AT_ONCE = 200;
/** The kill comes in the middle: this many have been told that their words stand. */
const TOLD = 40;
const PATIENCE = 120_000;

/** The site is killed outright while 200 replies are on their way. */
export async function siteKilled(stage: FaultStage, tries: Tries): Promise<void> {
  const written: Written[] = [];
  const sending = Array.from({ length: AT_ONCE }, async (_, turn) => {
    written.push(await writeReply(stage, turn));
  });
  const told = await until(PATIENCE, () => written.filter(({ reply }) => reply).length >= TOLD);
  tries.that("replies were taken before the kill", told, `${written.length} answered`);
  await stage.site.stop("SIGKILL");
  await Promise.all(sending);
  const cut = written.filter(({ status }) => status === 0).length;
  tries.that("the kill met replies on their way", cut > 0);
  const answered = written.filter(({ status, reply }) => status !== 0 && !reply);
  tries.that("whoever was answered was told of a post or got the words back", answered.every(refusedKindly));
  tries.figure(`${AT_ONCE - cut} answered, ${cut} cut off`);
  await stage.again();
  await tryWhole(stage, tries, written);
  tries.that("posts are taken after the next start", (await writeReply(stage, 0)).reply !== undefined);
}
