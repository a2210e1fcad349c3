import { createReadStream } from "node:fs";
import type pg from "pg";
import { beginReading } from "./begin-reading";
import { type AgentOf, fetchList, publicAgent } from "./fetch-list";
import { withListFile } from "./fetched-file";
import { kindOfList } from "./kind-of-list";
import { FeedError } from "./refusals";
import { listed, type RunContext } from "./run-source";
import { failedTrial, type ListCandidate, type TriedList } from "./try-order";

/** Reads a list that is no source yet, and answers what it would bring. Nothing of it is kept. `agentOf`: for tests. */
export function tryList(
  client: pg.ClientBase,
  candidate: ListCandidate,
  context: Pick<RunContext, "now" | "newId" | "zoneAt">,
  agentOf: AgentOf = publicAgent,
): Promise<TriedList> {
  return withListFile(async (file) => {
    try {
      await fetchList(candidate.address, file, { agentOf });
      const kind = candidate.kind ?? (await kindOfList(file));
      await client.query("BEGIN");
      await beginReading(client);
      // No source has this id: everything in the list is new.
      const source = { ...candidate, kind, id: "", etag: null, state: "on" } as const;
      const told = await listed(
        client,
        source,
        { bytes: createReadStream(file), etag: null },
        { ...context, dry: true },
      );
      const { why, read, added, refused, refusals } = told;
      return { outcome: "dry", kind, why, read, added, refused, refusals: [...refusals] };
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return failedTrial(error.why);
    } finally {
      await client.query("ROLLBACK").catch(() => undefined);
    }
  });
}
