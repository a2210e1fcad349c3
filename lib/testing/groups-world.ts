import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";

type GroupFacts = Partial<Prisma.GroupUncheckedCreateInput>;
type MeetingFacts = Partial<Prisma.MeetingUncheckedCreateInput>;

/** Groups and their meetings, through plain rows. */
export function groupsWorldOf(db: PrismaClient) {
  return {
    async aSource(): Promise<string> {
      const facts = { name: "A list", programme: "na", zone: "Europe/London", terms: "Free to show" };
      const { id } = await db.source.create({ data: { id: newId(), kind: "sample", ...facts } });
      return id;
    },
    /** A reading of a source that changed or missed something. */
    async aRun(sourceId: string, hour: Date, outcome: "changed" | "unchanged" | "dry" | "failed" = "changed") {
      await db.run.create({ data: { id: newId(), sourceId, hour, outcome } });
    },
    /** On Tuesdays at seven in London, in a room, unless said otherwise. */
    async aGroup(facts: GroupFacts = {}, meetings: readonly MeetingFacts[] = [{}]): Promise<string> {
      const id = newId();
      await db.group.create({ data: { id, key: id, name: "Amber Willow", programme: "na", town: "Leeds", ...facts } });
      for (const [at, meeting] of meetings.entries()) {
        const when = { day: 2, minute: 19 * 60, zone: "Europe/London", zoneFrom: "said" } as const;
        const of = { id: newId(), groupId: id, foreignId: String(at), digest: new Uint8Array(1) };
        await db.meeting.create({ data: { ...of, ...when, mode: "in_person", ...meeting } });
      }
      return id;
    },
  };
}
