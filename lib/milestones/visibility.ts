/** What others see, in one place: the wall, the profile's cairn, the home page and counts cannot disagree. */
export const seenByAll = { standing: "visible" } as const;
