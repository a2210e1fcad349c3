/** `account`: what was written stays, and is nobody's any more. `everything`: that goes too. */
export const ERASE_HOW = ["account", "everything"] as const;
export type EraseHow = (typeof ERASE_HOW)[number];

/** How long the page that says what will happen may be looked at before the six words are asked for again. */
export const TICKET_MINUTES = 15;
