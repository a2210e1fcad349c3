import type { CodeTable } from "./table";

const LANGUAGES = ["ar", "da", "de", "en", "es", "fa", "fi", "fr", "hu", "it", "nl", "pl", "pt", "ru", "sv", "uk"];

/**
 * Formats of NA's meeting servers by their keys: those that servers begin with, in English, and those of the German one.
 * Keys are a server's own, so only such are here as no server was seen to use for anything else. 'Open in the third week'
 * says nothing of the others, and stands in no table.
 */
export const BMLT_CODES: CodeTable = {
  ...Object.fromEntries(LANGUAGES.map((language) => [language, { language }])),
  hbs: { language: "sh" },
  ES: { language: "es" },
  SL: { language: "ase" },
  O: { no: ["closed"] },
  C: { yes: ["closed"] },
  M: { yes: ["men"] },
  // English.
  B: { yes: ["newcomers"] },
  BEG: { yes: ["newcomers"] },
  W: { yes: ["women"] },
  WC: { yes: ["step_free"] },
  WCHR: { yes: ["step_free"] },
  YP: { yes: ["young"] },
  GL: { yes: ["lgbtq"] },
  CW: { yes: ["parents"] },
  CS: { yes: ["parents"] },
  NC: { no: ["parents"] },
  Ag: { no: ["faith"] },
  // German.
  new: { yes: ["newcomers"] },
  F: { yes: ["women"] },
  Beh: { yes: ["step_free"] },
  glbtiiq: { yes: ["lgbtq"] },
  flinta: { yes: ["lgbtq"] },
  kf: { yes: ["parents"] },
  KK: { no: ["parents"] },
  Wo1: { weeks: 1 },
  Wo2: { weeks: 2 },
  Wo3: { weeks: 4 },
  Wo4: { weeks: 8 },
  Wo5: { weeks: 16 },
  WoL: { weeks: 32 },
};

/** Formats that say that nobody meets at present: 'vorübergehend geschlossen'. */
export const BMLT_CLOSED = ["VG"];
