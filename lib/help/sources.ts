import { z } from "zod";
import json from "@/seeds/help/sources.json";

const sourceSchema = z.strictObject({ name: z.string().min(10), address: z.url({ protocol: /^https$/ }) });
export type GuidanceSource = z.infer<typeof sourceSchema>;

/** What the steps for an overdose and the words on tolerance rest on. */
export const guidanceSources: readonly GuidanceSource[] = z.array(sourceSchema).min(3).parse(json);
