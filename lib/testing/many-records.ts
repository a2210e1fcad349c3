import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const WORDS = "early late river stone harbour hope light quiet steps road bread garden bridge open evening noon".split(
  " ",
);
const TYPES = ["O", "C", "D", "BE", "W", "M", "X", "LGBTQ", "ST", "SP", "Y", "EN", "S", "TC", "XX"];

/** Writes a list of invented meetings in Meeting Guide JSON, about a kilobyte each; the same list for one seed. */
export async function writeManyRecords(file: string, count: number, seed: number): Promise<void> {
  const chance = xoroshiro128plus(seed);
  const below = (end: number) => uniformInt(chance, 0, end - 1);
  const pick = <T>(of: readonly T[], or: T) => of[below(of.length)] ?? or;
  const words = (n: number) => Array.from({ length: n }, () => pick(WORDS, "")).join(" ");
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  function* records() {
    for (let n = 0; n < count; n += 1) {
      const online = below(3) === 0;
      const start = (6 + below(16)) * 60 + below(4) * 15;
      const record = {
        ...{ id: n, slug: `meeting-${n}`, name: `${words(3)} group ${Math.floor(n / 3)}`, day: below(7) },
        ...{ time: clock(start), end_time: clock(start + 60), notes: `<p>${words(60)}</p><p>${words(20)}</p>` },
        ...{ location: `${words(2)} hall`, location_id: Math.floor(n / 3), location_notes: words(12) },
        formatted_address: `${below(900)} ${words(2)} St, ${words(1)}, CA 9${String(below(9999)).padStart(4, "0")}, USA`,
        ...{ latitude: 32 + below(900_000) / 100_000, longitude: -124 + below(900_000) / 100_000 },
        ...{
          approximate: online ? "yes" : "no",
          types: [pick(TYPES, "O"), pick(TYPES, "O"), ...(online ? ["ONL"] : [])],
        },
        ...(online ? { conference_url: `https://zoom.us/j/${n}`, conference_phone: "+1 555 010 0199" } : {}),
        ...{ url: `https://meetings.example.org/m/meeting-${n}/`, updated: "2026-05-01 10:00:00", regions: [words(1)] },
      };
      yield `${n === 0 ? "[" : ","}${JSON.stringify(record)}`;
    }
    yield "]";
  }
  await pipeline(Readable.from(records()), createWriteStream(file));
}
