import { createInterface } from "node:readline";
import { z } from "zod";
import { tryText } from "@/lib/intake/bench/tried";

// `npm run intake:try`: reads JSON lines {"id","title"?,"text"} and prints for each what the intake makes of it. No database.
const lineSchema = z.object({ id: z.coerce.string(), title: z.string().nullish(), text: z.string() });

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  process.stdout.write(`${JSON.stringify(triedLine(line))}\n`);
}

function triedLine(line: string): object {
  try {
    const { id, title = null, text } = lineSchema.parse(JSON.parse(line));
    return tryText({ id, title, text });
  } catch {
    return { error: 'not a line of the form {"id": "…", "text": "…"}' };
  }
}
