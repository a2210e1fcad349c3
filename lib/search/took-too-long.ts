import { z } from "zod";

/** PostgreSQL's code for a question that it stopped. */
const STOPPED = "57014";
// By its shape: the client may be of another copy of its module.
const stopped = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.literal(STOPPED) }) }) }),
});

/** Whether this is how a look ends that the database stopped for taking too long. */
export const tookTooLong = (error: unknown): boolean => stopped.safeParse(error).success;
