import { z } from "zod";
import { lineOf } from "@/lib/kernel/typed-words";
import { QUERY_MAX } from "./limits";

export const searchSchema = z.strictObject({
  query: lineOf(1, QUERY_MAX),
});
