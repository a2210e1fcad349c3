import { drafts } from "./drafts";
import { encouraged } from "./encouraged";
import { follows } from "./follows";
import { heard } from "./heard";
import { noteChoices } from "./note-choices";
import { ownSettings } from "./settings";
import { stonesAsked } from "./stones-asked";

/** The name of every kind of page that a notebook can have: who leaves for good leaves none. */
export const NOTEBOOK_PAGES = [
  drafts.name,
  encouraged.name,
  follows.name,
  heard.name,
  noteChoices.name,
  ownSettings.name,
  stonesAsked.name,
] as const;
