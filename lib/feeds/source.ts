import type pg from "pg";
import { PROGRAMMES, type Programme } from "@/lib/groups/limits";
import type { FeedKind } from "./read-record";
import { FeedError } from "./refusals";

/** A published list, as it is read. */
export type FeedSource = {
  readonly id: string;
  readonly kind: FeedKind;
  /** Null where it comes from a file. */
  readonly address: string | null;
  readonly programme: Programme;
  readonly zone: string;
  readonly etag: string | null;
  readonly state: "on" | "paused" | "look";
};

export const isProgramme = (text: string): text is Programme => PROGRAMMES.some((one) => one === text);

/** The source of this id, for as long as the transaction runs nobody else's to change; a failure where there is none. */
export async function sourceForRun(client: pg.ClientBase, id: string, lock: boolean): Promise<FeedSource> {
  const { rows } = await client.query<Omit<FeedSource, "programme" | "kind"> & { programme: string; kind: string }>(
    `SELECT id, kind, address, programme, zone, etag, state FROM source WHERE id = $1 ${lock ? "FOR UPDATE" : ""}`,
    [id],
  );
  const [source] = rows;
  if (!source || !isProgramme(source.programme)) throw new FeedError("no-source");
  const { kind, programme, ...same } = source;
  if (kind !== "meeting_guide" && kind !== "bmlt") throw new FeedError("no-source");
  return { ...same, kind, programme };
}
