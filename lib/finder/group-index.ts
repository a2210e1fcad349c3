import type { Slots } from "./slots";

export const ID_BYTES = 16;
/** In place of a day, where nobody confirmed a group. */
export const NEVER_CONFIRMED = -1;

/** All groups that everybody sees, in memory: about 27 bytes a meeting. A group's meetings stand side by side. */
export type GroupIndex = {
  /** The day on which it was read, as the kernel's `dayText` writes it. */
  readonly day: string;
  readonly groups: number;
  readonly meetings: number;
  readonly ids: Uint8Array;
  /** Degrees; not a number where there is no room. */
  readonly lat: Float32Array;
  readonly lng: Float32Array;
  /** Places in PROGRAMMES. */
  readonly programme: Uint8Array;
  /** Days since 1970, or NEVER_CONFIRMED. */
  readonly confirmed: Int32Array;
  /** Where each group's meetings begin; one more at the end. */
  readonly first: Uint32Array;
  readonly slot: Uint32Array;
  readonly yes: Int32Array;
  readonly no: Int32Array;
  /** Bits of WAYS. */
  readonly ways: Uint8Array;
  /** Places in `tongues`. */
  readonly tongue: Uint16Array;
  /** Each set of languages once. */
  readonly tongues: readonly (readonly string[])[];
  /** The languages that are counted: the most frequent ones, in the order of their frequency. */
  readonly languages: readonly string[];
  readonly slots: Slots;
};

/** The id of a group by its place. */
export const groupIdAt = (index: GroupIndex, group: number): string =>
  Buffer.from(index.ids.buffer, index.ids.byteOffset + group * ID_BYTES, ID_BYTES).toString("latin1");
