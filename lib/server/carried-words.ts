import { z } from "zod";
import { readPage } from "@/lib/kernel/addresses";
import { hours } from "@/lib/kernel/time";
import { deriveKey, seal, unseal } from "@/lib/kernel/vault";
import { readWords } from "@/lib/refused-cries/read-words";
import { sentForm } from "./form-request";
import { processState } from "./process-state";
import { COMPOSERS, composerIn, type TravellingWords, wordsBack } from "./travelling-words";
import { clock, siteSecret } from "./world";

/** Long enough to join, to be interrupted and to come back to the tab; then they have to be copied. */
const CARRIED_FOR = hours(12);

const contents = z.strictObject({
  page: z.string(),
  composer: z.enum(COMPOSERS),
  values: z.record(z.string(), z.array(z.string())),
  until: z.int(),
});

/**
 * Words that somebody takes along through the steps of joining, signing in or reporting: sealed in each form on the way,
 * and nowhere else. Nobody looking over a shoulder reads them there, and nothing is kept.
 */
function sealWords(words: TravellingWords, now: Date): string {
  const told: z.infer<typeof contents> = {
    page: words.page,
    composer: words.composer,
    values: Object.fromEntries(Object.entries(words.values).map(([name, values]) => [name, [...values]])),
    until: now.getTime() + CARRIED_FOR,
  };
  const plain = Buffer.from(JSON.stringify(told));
  return Buffer.from(seal(deriveKey(siteSecret(), "carried words"), "carried", plain)).toString("base64url");
}

function openWords(sealed: unknown, now: Date): TravellingWords | null {
  if (typeof sealed !== "string" || sealed === "") return null;
  const plain = unseal(deriveKey(siteSecret(), "carried words"), "carried", Buffer.from(sealed, "base64url"));
  const told = plain ? contents.safeParse(JSON.parse(Buffer.from(plain).toString())) : null;
  if (!told?.success || told.data.until <= now.getTime()) return null;
  const page = readPage(told.data.page);
  return page && { ...told.data, page };
}

/** The words that this form has brought along, open. */
export function carriedWords(): TravellingWords | null {
  return openWords(sentForm().get("carried"), clock());
}

/** For a handler that has let somebody in: back to the words that they brought along, if they did. `how` is said there. */
export function wordsAfter(how: "joined" | "signed-in"): Response | null {
  const words = carriedWords();
  return words && setDown({ ...words, values: { ...words.values, intent: [how] } });
}

/** The page to which words that were carried belong, with them in their field. */
export function setDown(words: TravellingWords): Response {
  sentForm().delete("carried");
  return wordsBack(words, null);
}

/** For a handler: whatever was written in the form that was sent goes along from here on. */
export function carryAlong(): void {
  const form = sentForm();
  const written = composerIn(form, []);
  if (written) form.set("carried", sealWords(written, clock()));
}

/** For a page that is made again: what its forms carry on, or null. */
export function carriedOn(): string | null {
  const sealed = processState().formRequest.getStore()?.form.get("carried");
  return openWords(sealed, clock()) && typeof sealed === "string" ? sealed : null;
}

/** For a page on the way: whether what is carried speaks of a life in danger. */
export function carriedCries(): boolean {
  const words = openWords(processState().formRequest.getStore()?.form.get("carried"), clock());
  return words !== null && readWords(words.values).cry.heard !== null;
}
