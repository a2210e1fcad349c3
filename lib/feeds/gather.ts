import type pg from "pg";
import { MEETINGS_MOST } from "./limits";
import type { ZoneAt } from "./read-meeting";
import { recordReader } from "./read-record";
import { recordsIn } from "./records";
import { FeedError } from "./refusals";
import { refusalCounts } from "./run-told";
import type { FeedSource } from "./source";
import { openStaging } from "./staging";

/** Reads a whole list into the tables of the transaction that is open, and counts its records. */
export async function gather(
  client: pg.ClientBase,
  source: FeedSource,
  bytes: AsyncIterable<Uint8Array>,
  { newId, zoneAt }: { newId: () => string; zoneAt: ZoneAt },
) {
  const staging = await openStaging(client, newId);
  const read = recordReader(source.kind, { programme: source.programme, zone: source.zone, zoneAt });
  const refusals = refusalCounts();
  let [records, meetings] = [0, 0];
  for await (const some of recordsIn(bytes)) {
    for (const record of some) {
      records += 1;
      const one = read(record);
      if (one.ok) {
        meetings += one.meetings.length;
        if (meetings > MEETINGS_MOST) throw new FeedError("too-big");
        await staging.add(one.meetings);
      } else {
        refusals.add(one.refusal, one.id);
        staging.addRefused(one.id);
      }
    }
  }
  await staging.finish(source.id);
  return { records, refusals };
}
