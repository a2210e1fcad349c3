import type { Prisma } from "@/lib/generated/prisma/client";
import { PROGRAMMES } from "@/lib/groups/limits";
import type { Db, Tx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { dayOf, days, later } from "@/lib/kernel/time";
import { type SampleGroup, type SampleTown, sampleGroups } from "./sample";
import { COUNTRIES } from "./sample-words";

const NAME = "Made-up list for the demonstration";
/** Milliseconds that it may take on a busy machine. */
const PATIENCE = { maxWait: 30_000, timeout: 60_000 };

/**
 * Invented groups, for a demonstration alone: they never stand in a real community. Towns must be there already. Runs once
 * a community; answers how many groups.
 */
export async function loadSampleGroups(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    if ((await tx.source.count({ where: { kind: "sample" } })) > 0) return 0;
    const groups = sampleGroups(await largestTowns(tx));
    if (groups.length === 0) return 0;
    const lists = PROGRAMMES.map((programme) => ({ programme, id: newId(), again: false }));
    const again = PROGRAMMES.map((programme) => ({ programme, id: newId(), again: true }));
    const used = [...lists, ...again].filter((list) => groups.some((group) => isOf(group, list)));
    await tx.source.createMany({ data: used.map(sourceRow) });
    const ids = new Map(groups.map(({ key }) => [key, newId()]));
    const sourceOf = (group: SampleGroup) => used.find((list) => isOf(group, list))?.id ?? null;
    await tx.group.createMany({ data: groups.map((group) => groupRow(group, ids, sourceOf(group), now)) });
    await tx.meeting.createMany({ data: groups.flatMap((group) => meetingRows(group, ids.get(group.key) ?? "")) });
    return groups.length;
  }, PATIENCE);
}

type List = { readonly programme: string; readonly id: string; readonly again: boolean };

const isOf = (group: SampleGroup, { programme, again }: List): boolean =>
  group.programme === programme && (group.twinOf !== null) === again;

function sourceRow({ id, programme, again }: List): Prisma.SourceCreateManyInput {
  const name = `${again ? "Another made-up list for the demonstration" : NAME} (${programme.replaceAll("_", " ")})`;
  const terms = "Invented for the demonstration: nobody meets there.";
  return { id, name, kind: "sample", programme, zone: "Europe/London", terms };
}

/** The largest towns of each country of the sample. */
async function largestTowns(db: Tx): Promise<SampleTown[]> {
  const found: SampleTown[] = [];
  for (const { country, towns } of COUNTRIES)
    found.push(
      ...(await db.place.findMany({
        where: { country },
        orderBy: [{ population: "desc" }, { id: "asc" }],
        take: towns,
        select: { name: true, region: true, country: true, lat: true, lng: true, zone: true },
      })),
    );
  return found;
}

function groupRow(
  { meetings: _, listedAgo, checkedAgo, lostAgo, twinOf, ...same }: SampleGroup,
  ids: ReadonlyMap<string, string>,
  sourceId: string | null,
  now: Date,
): Prisma.GroupCreateManyInput {
  const ago = (count: number | null) => (count === null ? null : dayOf(later(now, -days(count))));
  return {
    ...same,
    id: ids.get(same.key) ?? "",
    sourceId,
    listedOn: ago(lostAgo === null ? listedAgo : lostAgo + 1),
    checkedOn: ago(checkedAgo),
    lostOn: ago(lostAgo),
    outOn: lostAgo !== null && lostAgo > 14 ? ago(lostAgo - 14) : null,
    twinOfId: twinOf === null ? null : (ids.get(twinOf) ?? null),
  };
}

function meetingRows({ meetings, lat }: SampleGroup, groupId: string): Prisma.MeetingCreateManyInput[] {
  return meetings.map((meeting, at) => ({
    ...meeting,
    id: newId(),
    groupId,
    foreignId: `${at}`,
    // Of no record: no list is ever read into these.
    digest: new Uint8Array(1),
    zoneFrom: lat === null ? "said" : "point",
  }));
}
