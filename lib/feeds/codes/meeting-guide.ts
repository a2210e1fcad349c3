import type { Programme } from "@/lib/groups/limits";
import { LANGUAGE_CODES } from "./languages";
import type { CodeTable } from "./table";

/** What all fellowships mean alike. `MED` is meditation, and says nothing of medication. */
const OF_ALL: CodeTable = { M: { yes: ["men"] }, W: { yes: ["women"] }, O: { no: ["closed"] }, C: { yes: ["closed"] } };

/** code4recovery/spec 1.1.9, lib/types.js. A bathroom for wheelchairs (XB) does not say that one gets in. */
const AA: CodeTable = {
  ...OF_ALL,
  A: { no: ["faith"] },
  BA: { yes: ["parents"] },
  BE: { yes: ["newcomers"] },
  BI: { yes: ["lgbtq"] },
  CF: { yes: ["parents"] },
  G: { yes: ["lgbtq"] },
  L: { yes: ["lgbtq"] },
  LGBTQ: { yes: ["lgbtq"] },
  NB: { yes: ["lgbtq"] },
  POA: { yes: ["proof"] },
  T: { yes: ["lgbtq"] },
  X: { yes: ["step_free"] },
  Y: { yes: ["young"] },
};

/** 12-step-meeting-list, includes/variables.php at 01d6712e, 'na' and 'ha', which share their codes. */
const NA: CodeTable = {
  ...OF_ALL,
  BEG: { yes: ["newcomers"] },
  CW: { yes: ["parents"] },
  GL: { yes: ["lgbtq"] },
  X: { yes: ["step_free"] },
  Y: { yes: ["young"] },
};

/** Of the same file, what Al-Anon lists were seen to use beside AA's. Who comes loves somebody: AA's 'closed' is theirs. */
const AL_ANON: CodeTable = { ...AA, LGBTQIA: { yes: ["lgbtq"] } };

/** Of the same file, 'rd' and 'rr'. */
const DHARMA: CodeTable = {
  ...OF_ALL,
  BE: { yes: ["newcomers"] },
  CC: { yes: ["parents"] },
  LGBTQ: { yes: ["lgbtq"] },
  WA: { yes: ["step_free"] },
};

/** With languages, made once: a list asks for its table sixty thousand times. */
const spoken = (table: CodeTable): CodeTable => ({ ...LANGUAGE_CODES, ...table });
const NA_SPOKEN = spoken(NA);
const DHARMA_SPOKEN = spoken(DHARMA);

const TABLES: Readonly<Partial<Record<Programme, CodeTable>>> = {
  aa: spoken(AA),
  na: NA_SPOKEN,
  heroin_anonymous: NA_SPOKEN,
  al_anon: spoken(AL_ANON),
  recovery_dharma: DHARMA_SPOKEN,
  refuge: DHARMA_SPOKEN,
};

/** Codes of a Meeting Guide list. Of a programme without a table only languages are known: its letters may be its own. */
export const meetingGuideCodes = (programme: Programme): CodeTable => TABLES[programme] ?? LANGUAGE_CODES;
