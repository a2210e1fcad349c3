import { createReadStream } from "node:fs";
import type pg from "pg";
import { fetchList } from "@/lib/feeds/fetch-list";
import { withListFile } from "@/lib/feeds/fetched-file";
import { kindOfList } from "@/lib/feeds/kind-of-list";
import type { FeedKind } from "@/lib/feeds/read-record";
import { FeedError } from "@/lib/feeds/refusals";
import { failedRun, type RunContext, runSource } from "@/lib/feeds/run-source";
import type { RunTold } from "@/lib/feeds/run-told";
import { isProgramme } from "@/lib/feeds/source";
import { knownZone } from "@/lib/feeds/zones";
import { PROGRAMMES } from "@/lib/groups/limits";
import { PlainError } from "@/lib/process/plain-error";

/** What the command line says of a source: where its list is, and what a new one needs. */
export type ImportOrder = {
  /** An address, or null for a file. */
  readonly address: string | null;
  readonly file: string | null;
  readonly name?: string | undefined;
  readonly programme?: string | undefined;
  readonly zone?: string | undefined;
  readonly hours?: string | undefined;
  readonly terms?: string | undefined;
};

/** Reads a list into the tables, and makes its source with it where there is none yet. A trial makes none. */
export async function importList(client: pg.ClientBase, order: ImportOrder, context: RunContext): Promise<RunTold> {
  const known = await knownSource(client, order);
  const fresh = known === null ? checkedNew(order) : null;
  const id = known ?? context.newId();
  return withListFile(async (made) => {
    try {
      const file = order.file ?? made;
      const etag = order.address === null ? null : await fetched(order.address, file);
      const kind = fresh ? await kindOfList(file) : null;
      const begin = async () => {
        if (fresh && kind) await addSource(client, { id, kind, ...fresh });
      };
      const undone = fresh !== null && context.dry === true;
      return await runSource(client, id, { bytes: createReadStream(file), etag }, { ...context, begin, undone });
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return failedRun(client, id, error, context);
    }
  });
}

/** By the address; of a list that comes as a file by the name that it was given. */
async function knownSource(client: pg.ClientBase, { address, name }: ImportOrder): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    address === null
      ? "SELECT id FROM source WHERE address IS NULL AND name = $1"
      : "SELECT id FROM source WHERE address = $1",
    [address ?? name ?? ""],
  );
  return rows[0]?.id ?? null;
}

type NewSource = ReturnType<typeof checkedNew> & { id: string; kind: FeedKind };

async function addSource(client: pg.ClientBase, source: NewSource): Promise<void> {
  const { id, name, kind, address, programme, zone, hours, terms } = source;
  await client.query(
    `INSERT INTO source (id, name, kind, address, programme, zone, hours, terms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, name, kind, address, programme, zone, hours, terms],
  );
}

function checkedNew({ address, name, programme, zone, hours, terms = "" }: ImportOrder) {
  if (!name || !programme || !zone) {
    throw new PlainError(
      "This list is new. Say what it is: --name 'NA, Berlin' --programme na --zone Europe/Berlin. The zone is for meetings on a screen that name none.",
    );
  }
  if (!isProgramme(programme)) throw new PlainError(`--programme is one of: ${PROGRAMMES.join(", ")}.`);
  if (knownZone(zone) === null) throw new PlainError("--zone is the name of a time zone, such as Europe/London.");
  if (hours !== undefined && !/^([6-9]|[1-9]\d{1,2})$/.test(hours))
    throw new PlainError("--hours is how often to read it again: every 6 hours at most, 999 at least.");
  return { address, name, programme, zone: knownZone(zone), hours: hours === undefined ? null : Number(hours), terms };
}

async function fetched(address: string, file: string): Promise<string | null> {
  const answer = await fetchList(address, file, {});
  return answer.unchanged ? null : answer.etag;
}
