import { PROGRAMMES, WAYS } from "@/lib/groups/limits";
import { isId } from "@/lib/kernel/ids";
import { bitsIn } from "./bits";
import { type GroupIndex, ID_BYTES, NEVER_CONFIRMED } from "./group-index";
import { type IndexRow, programmeOf, traitsKnown, waysOf } from "./index-row";
import { LANGUAGES_COUNTED } from "./limits";
import { SlotBook } from "./slots";

/** How many groups and meetings there are room for. */
export type IndexSize = { readonly groups: number; readonly meetings: number };

/** Takes rows one by one, those of one group together, and makes the index of them. */
export class IndexBuilder {
  readonly #index: Omit<GroupIndex, "groups" | "meetings" | "slots" | "tongues" | "languages">;
  readonly #book = new SlotBook();
  readonly #tongues = new Map<string, { readonly place: number; readonly codes: readonly string[] }>();
  readonly #spoken = new Map<string, number>();
  #group = -1;
  #meeting = 0;
  #id = "";

  constructor(day: string, { groups, meetings }: IndexSize) {
    this.#index = {
      day,
      ids: new Uint8Array(groups * ID_BYTES),
      lat: new Float32Array(groups),
      lng: new Float32Array(groups),
      programme: new Uint8Array(groups),
      confirmed: new Int32Array(groups),
      first: new Uint32Array(groups + 1),
      slot: new Uint32Array(meetings),
      yes: new Int32Array(meetings),
      no: new Int32Array(meetings),
      ways: new Uint8Array(meetings),
      tongue: new Uint16Array(meetings),
    };
  }

  add(row: IndexRow): void {
    // What has no id of ours has no page, and what is not held is not found.
    if (!isId(row.groupId) || row.mode === "inactive") return;
    if (row.groupId !== this.#id) this.#addGroup(row);
    const { slot, yes, no, ways, tongue, first } = this.#index;
    const at = this.#meeting;
    const traits = traitsKnown(row);
    slot[at] = this.#book.placeOf(row);
    yes[at] = traits.yes;
    no[at] = traits.no;
    ways[at] = bitsIn(WAYS, waysOf(row.mode));
    tongue[at] = this.#tongueOf(row.languages);
    this.#meeting += 1;
    first[this.#group + 1] = this.#meeting;
  }

  /** The index; its slots are still to be brought to a moment. */
  done(): GroupIndex {
    const slots = this.#book.slots();
    const tongues = [...this.#tongues.values()].map(({ codes }) => codes);
    const languages = [...this.#spoken]
      .sort(([a, often], [b, rarely]) => rarely - often || (a < b ? -1 : 1))
      .slice(0, LANGUAGES_COUNTED)
      .map(([code]) => code);
    return { ...this.#index, groups: this.#group + 1, meetings: this.#meeting, slots, tongues, languages };
  }

  #addGroup({ groupId, lat, lng, programme, confirmed }: IndexRow): void {
    const { ids, ...of } = this.#index;
    this.#group += 1;
    this.#id = groupId;
    ids.set(Buffer.from(groupId, "latin1"), this.#group * ID_BYTES);
    of.lat[this.#group] = lat ?? Number.NaN;
    of.lng[this.#group] = lng ?? Number.NaN;
    of.programme[this.#group] = PROGRAMMES.indexOf(programmeOf(programme));
    of.confirmed[this.#group] = confirmed ?? NEVER_CONFIRMED;
  }

  #tongueOf(languages: readonly string[]): number {
    const codes = [...new Set(languages)].sort();
    for (const code of codes) this.#spoken.set(code, (this.#spoken.get(code) ?? 0) + 1);
    const key = codes.join(" ");
    const known = this.#tongues.get(key);
    if (known) return known.place;
    const place = this.#tongues.size;
    this.#tongues.set(key, { place, codes });
    return place;
  }
}
