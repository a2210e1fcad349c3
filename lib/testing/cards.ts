import { crc32 } from "node:zlib";
import type { MilestoneView } from "@/lib/milestones/view";

/** The key of a member who makes cards, and nobody's otherwise. */
export const CARD_ROOT = new Uint8Array(32).fill(7);

/** A member's own stone that everybody sees, with facts that no card may hold. */
export function stoneOfOwn(of: Partial<MilestoneView> = {}): MilestoneView {
  return {
    id: "k3y9x0q7w5e1r8t2",
    profileId: "p4o8i2u6y0t1r5e9",
    name: "gentle lantern",
    avatarSeed: "avatarseedavatar",
    stoneSeed: "stoneseedstonese",
    kind: "days",
    first: null,
    amount: 94,
    about: false,
    onMedication: true,
    words: "Soup and an appointment, in Leeds.",
    contentNotes: [],
    standing: "visible",
    onWall: true,
    shared: { week: new Date("2026-06-15"), weeksAgo: 0 },
    mine: true,
    ...of,
  };
}

/** What of such a stone must not stand in a file, however it is written. */
export function factsOf({ id, profileId, name, avatarSeed, stoneSeed, words, shared }: MilestoneView): string[] {
  const root = Buffer.from(CARD_ROOT);
  const days = ["2026", shared.week.toISOString().slice(0, 10), String(shared.week.getTime())];
  const keys = [root.toString("hex"), root.toString("base64url")];
  return [id, profileId ?? "", name, avatarSeed, stoneSeed, words, "Leeds", "lantern", "Cairn", ...days, ...keys];
}

/** Names of a PNG's chunks in their order; fails where one's sum is wrong. */
export function chunksOf(png: Buffer): string[] {
  const names: string[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error("a chunk's sum is wrong");
    names.push(body.subarray(0, 4).toString("latin1"));
    at += 12 + length;
  }
  return names;
}
