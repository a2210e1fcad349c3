import { writeFile } from "node:fs/promises";
import path from "node:path";
import { chanceFrom } from "@/lib/bench/growth/chance";
import { type Example, examplesOf } from "@/lib/intake/examples/examples";
import { grammar } from "@/lib/intake/languages/languages";
import { pieceFeatures } from "@/lib/intake/model/features";
import { type Lesson, trained } from "@/lib/intake/model/train";
import { kept } from "@/lib/intake/model/weights";
import { typedText } from "@/lib/intake/parts";
import { readingOf } from "@/lib/intake/reading/reading";
import { root } from "@/lib/process/paths";

// `npm run intake:train`: learns anew which words cries for help are made of, from the invented examples of `learn` and
// `tune`, never of `test`. The same examples and rules give the same weights.
const chance = chanceFrom(1).share;
const weights = trained([...examplesOf("learn"), ...examplesOf("tune")].map(lessonOf), chance);
await writeFile(path.join(root, "lib/intake/model/weights.json"), `${JSON.stringify(kept(weights), null, 2)}\n`);
process.stdout.write(`Learnt. Sure above ${weights.sure.toFixed(2)}, doubtful below ${weights.doubtful.toFixed(2)}.\n`);

function lessonOf({ of, title, text }: Example): Lesson {
  const { tokens } = readingOf(typedText({ title, body: text }), grammar().lexicon);
  const pieces = pieceFeatures(tokens.map((token) => token.text));
  return { pieces, isCry: of === "crisis" || of === "danger", isHarmless: of === null };
}
