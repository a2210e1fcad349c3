import { z } from "zod";
import { QUERY_MAX } from "./limits";

export const searchSchema = z.strictObject({
  query: z
    .string()
    .transform((text) => text.normalize("NFC").replaceAll(/\p{Cc}+/gu, " ").trim())
    .pipe(z.string().min(1).max(QUERY_MAX)),
});
