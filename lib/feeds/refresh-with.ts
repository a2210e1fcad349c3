import { createReadStream } from "node:fs";
import type pg from "pg";
import { type AgentOf, fetchList, publicAgent } from "./fetch-list";
import { withListFile } from "./fetched-file";
import { FeedError } from "./refusals";
import { failedRun, type RunContext, runSource } from "./run-source";
import type { RunTold } from "./run-told";
import { sourceForRun } from "./source";

/** Fetches the list of a source and reads it into the tables; `agentOf`: for tests. */
export async function refreshWith(
  client: pg.ClientBase,
  sourceId: string,
  context: RunContext,
  agentOf: AgentOf = publicAgent,
): Promise<RunTold> {
  return withListFile(async (file) => {
    try {
      const { address, etag, state } = await sourceForRun(client, sourceId, false);
      if (address === null) throw new FeedError("no-source");
      // Whoever looks at a difference needs the list itself, whether or not it is as it was.
      const known = state === "look" || context.dry || context.accept ? null : etag;
      const fetched = await fetchList(address, file, { etag: known, agentOf });
      const list = fetched.unchanged ? null : { bytes: createReadStream(file), etag: fetched.etag };
      return await runSource(client, sourceId, list, context);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return failedRun(client, sourceId, error, context);
    }
  });
}
