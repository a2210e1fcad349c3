import { z } from "zod";
import { cleanLine } from "@/lib/kernel/text-hygiene";
import { QUERY_MAX } from "./limits";

export const searchSchema = z.strictObject({
  query: z.string().transform(cleanLine).pipe(z.string().min(1).max(QUERY_MAX)),
});
