import { bmltMeetings } from "./bmlt";
import { isObject, rawOf } from "./fields";
import { ID_MOST } from "./limits";
import { meetingGuideMeetings } from "./meeting-guide";
import { type ListContext, RecordError, type RecordRead } from "./read-meeting";

/** Formats of published lists that can be read. */
export type FeedKind = "meeting_guide" | "bmlt";

const READERS = {
  meeting_guide: { read: meetingGuideMeetings, id: "slug" },
  bmlt: { read: bmltMeetings, id: "id_bigint" },
} as const;

/** In which format a record is written, by its own fields; null where it is neither. */
export function kindOf(record: unknown): FeedKind | null {
  if (!isObject(record)) return null;
  if (Object.hasOwn(record, "id_bigint")) return "bmlt";
  return Object.hasOwn(record, "slug") ? "meeting_guide" : null;
}

/** Reads the records of one list, one after another: it remembers which ids came before. */
export function recordReader(kind: FeedKind, list: ListContext): (record: unknown) => RecordRead {
  const before = new Set<string>();
  const { read, id: idField } = READERS[kind];
  return (record) => {
    if (!isObject(record)) return { ok: false, refusal: "not-an-object", id: "" };
    // Of a refused record it is told and looked for again: without what no database takes.
    const id = rawOf(record, idField)
      .slice(0, ID_MOST)
      .replace(/[\p{C}]/gu, "");
    try {
      const meetings = read(record, list);
      if (meetings.some(({ foreignId }) => before.has(foreignId))) return { ok: false, refusal: "id-twice", id };
      for (const { foreignId } of meetings) before.add(foreignId);
      return { ok: true, meetings };
    } catch (error) {
      if (error instanceof RecordError) return { ok: false, refusal: error.refusal, id };
      throw error;
    }
  };
}
