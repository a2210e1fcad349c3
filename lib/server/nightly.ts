import { eraseKeptWords } from "@/lib/cases/kept-words";
import { rewriteNightly } from "@/lib/identity/nightly-rewrite";
import { Forgetting } from "./front/forgetting";
import { patientClient } from "./process-state";
import { clock, database } from "./world";

const EVERY = 20 * 60_000;
/** The small hours in UTC; a site that slept through them does its work at the next look. */
const FROM_HOUR = 2;

async function rewrite(now: Date): Promise<void> {
  const db = patientClient();
  await rewriteNightly(db, now).catch(() => {});
  await db.$disconnect();
}

/** Starts the work that is done once a night, or by the day; answers with how to stop it. A failure waits for the next look. */
export function startNightly(databaseUrl: string): () => void {
  const forgetting = new Forgetting(databaseUrl);
  globalThis.__cairnForget = () => forgetting.look(clock());
  const look = (): void => {
    const now = clock();
    // By the day, whatever the hour: what the page promised is a matter of days.
    eraseKeptWords(database(), now).catch(() => {});
    forgetting.look(now);
    if (now.getUTCHours() >= FROM_HOUR) void rewrite(now);
  };
  const timer = setInterval(look, EVERY).unref();
  return () => clearInterval(timer);
}
