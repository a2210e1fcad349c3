import { scores } from "@/lib/intake/bench/score";
import { wilson } from "@/lib/intake/bench/wilson";
import { examplesOf, PARTS } from "@/lib/intake/examples/examples";

// `npm run bench:intake [-- learn|tune|test] [--wrong]`: how much the intake hears, on invented texts. Texts are printed
// with `--wrong`, and never those of the third that is for testing: whoever writes rules must not read them.
const named = PARTS.filter((part) => process.argv.includes(part));
for (const part of named.length > 0 ? named : PARTS) {
  const examples = examplesOf(part);
  process.stdout.write(`\n${part}: ${examples.length} texts\n`);
  for (const { what, hits, of, wrong } of scores(examples)) {
    const [low, high] = wilson(hits, of);
    const rate = of === 0 ? "–" : (hits / of).toFixed(3);
    process.stdout.write(
      `${what.padEnd(52)} ${rate.padStart(6)}  ${`${hits}/${of}`.padStart(8)}  [${low.toFixed(2)}–${high.toFixed(2)}]\n`,
    );
    if (part === "test" || !process.argv.includes("--wrong")) continue;
    for (const { example, tried } of wrong)
      process.stdout.write(
        `    ${example.id} (${example.kind}): ${example.title === null ? "" : `«${example.title}» `}${example.text.replaceAll("\n", " / ")}${tried.rules.length > 0 ? `   ← ${tried.rules.join(", ")}` : ""}\n`,
      );
  }
}
