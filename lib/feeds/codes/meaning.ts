import type { Programme } from "@/lib/groups/limits";
import { bitsOf, type Trait } from "@/lib/groups/traits";
import { CODE_MOST, CODES_MOST } from "../limits";
import type { ReadMeeting } from "../read-meeting";
import type { CodeTable } from "./table";

/** What a programme's name itself says of all its meetings. */
const OF_PROGRAMME: Readonly<Partial<Record<Programme, readonly Trait[]>>> = {
  al_anon: ["family"],
  family: ["family"],
};

/** Letters and signs of any script: the database takes neither NUL nor half a letter. */
const WRITTEN = /^[\p{L}\p{N}\p{P}\p{S} ]+$/u;

type Meaning = Pick<ReadMeeting, "yes" | "no" | "languages" | "codes" | "weeks">;

/**
 * What the codes of a meeting say together. All are kept as they are written, the unknown too; of what two codes say
 * against each other nothing is known.
 */
export function meaningOf(said: readonly string[], table: CodeTable, programme: Programme): Meaning {
  const codes = [...new Set(said.map((code) => code.trim()))]
    .filter((code) => code.length <= CODE_MOST && WRITTEN.test(code))
    .slice(0, CODES_MOST);
  const meanings = codes.flatMap((code) => (Object.hasOwn(table, code) ? [table[code] ?? {}] : []));
  const ofProgramme = OF_PROGRAMME[programme] ?? [];
  // 'Closed' is for those with the problem itself, which is not what a closed meeting of families means.
  const without = ofProgramme.includes("family") ? ~bitsOf(["closed"]) : ~0;
  const yes = bitsOf([...ofProgramme, ...meanings.flatMap((one) => one.yes ?? [])]) & without;
  const no = bitsOf(meanings.flatMap((one) => one.no ?? [])) & without;
  const weeks = meanings.reduce((bits, one) => bits | (one.weeks ?? 0), 0);
  return {
    yes: yes & ~no,
    no: no & ~yes,
    languages: [...new Set(meanings.flatMap((one) => one.language ?? []))].sort(),
    codes: codes.sort(),
    weeks: weeks === 0 ? null : weeks,
  };
}
