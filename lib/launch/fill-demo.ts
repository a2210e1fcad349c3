import { providePlaces } from "@/lib/places/load-places";
import { step } from "@/lib/process/progress";
import { clock, database } from "@/lib/server/world";
import { loadDemo } from "@/seeds/demo/load";
import { loadSampleGroups } from "@/seeds/groups/load-sample";

/** What a demonstration alone has: invented people, and invented groups in real towns. `owner`: the address of its database. */
export async function fillDemo(owner: string): Promise<void> {
  await step("made-up people", async (note) => note(`${await loadDemo(database(), clock())} threads`));
  await step("towns", async () => void (await providePlaces(database(), owner)));
  await step("made-up groups", async (note) => note(`${await loadSampleGroups(database(), clock())}`));
}
