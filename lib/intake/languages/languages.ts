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

/** The rules of all languages, read and made ready once, at start. */
export const grammar: Grammar = compile(languagesIn(FOLDER));
