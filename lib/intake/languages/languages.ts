import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type Grammar } from "@/lib/intake/grammar/compile";
import { type LanguageFile, languageFileSchema } from "@/lib/intake/grammar/schema";

/** One folder a language, in the sources: a third language is a folder and nothing else. */
const FOLDER = join(process.cwd(), "lib", "intake", "languages");

function languagesIn(folder: string): LanguageFile[][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith(".json"))
        .map((file) => languageFileSchema.parse(JSON.parse(readFileSync(join(folder, name, file), "utf8")))),
    );
}

declare global {
  var __cairnGrammar: Grammar | undefined;
}

/**
 * The rules of all languages, read and made ready once a process, in about a second: the site asks for them when it
 * starts. Modules that Next bundles are other copies of our own, and each would keep 15 MB of rules.
 */
export function grammar(): Grammar {
  globalThis.__cairnGrammar ??= compile(languagesIn(FOLDER));
  return globalThis.__cairnGrammar;
}
