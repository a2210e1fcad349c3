/** Words of which invented groups are made. No place here is a real one, and no institution is named. */
export const FIRST_WORDS = [
  ...["Quiet", "Open", "Early", "Late", "Slow", "Kind", "Bright", "Steady", "Small", "New"],
  ...["Second", "Warm", "Plain", "Honest", "Wide", "Gentle", "Blue", "Green"],
];
export const SECOND_WORDS = [
  ...["Kettle", "Lantern", "Harbour", "Table", "Doorway", "Bridge", "Garden", "Morning", "Compass", "Step"],
  ...["Window", "Candle", "Bench", "River", "Ladder", "Blanket", "Orchard"],
];

export const VENUES = [
  "The hall behind the library",
  "The upstairs room by the bus station",
  "The back room of the corner café",
  "The hut beside the playing field",
  "The reading room on the square",
  "The side door by the car park",
  "The community room above the shops",
  "The small room at the end of the corridor",
] as const;

export const NOTES = [
  "Ring the bell. Someone comes down to let you in.",
  "Please come five minutes early.",
  "There’s tea from half an hour before.",
  "Someone stands outside with a blue scarf.",
  "The first half hour is for people who are new.",
] as const;

export const NOTES_FROM_AFAR = [
  "You wait a moment until someone lets you in.",
  "Any name will do.",
  "The first half hour is for people who are new.",
] as const;

export const ABOUTS = [
  "We sit in a circle and take turns. Nobody has to speak.",
  "A short reading, then whoever wants to says how their week was.",
  "We talk about what helps between now and next time.",
] as const;

/** In how many groups of a country is spoken what: the first is the usual. */
export const SPOKEN: Readonly<Record<string, readonly [readonly string[], ...(readonly string[])[]]>> = {
  GB: [["en"], ["en"], ["en"], ["en"], ["en"], ["en", "pl"], ["cy", "en"]],
  US: [["en"], ["en"], ["en"], ["en"], ["es"], ["en", "es"]],
  CA: [["en"], ["en"], ["en"], ["fr"], ["en", "fr"]],
  DE: [["de"], ["de"], ["en"], ["de", "en", "tr"]],
  ES: [["es"], ["es"], ["en", "es"], ["ca", "es"]],
  IE: [["en"], ["en"], ["en"], ["en", "ga"]],
  IN: [["en", "hi"], ["hi"], ["en"]],
  ZA: [["en"], ["af", "en"], ["en", "zu"]],
};

/** How many groups of the sample meet in which country, and in how many of its towns, the largest. */
export const COUNTRIES = [
  { country: "GB", groups: 90, towns: 30 },
  { country: "US", groups: 80, towns: 25 },
  { country: "CA", groups: 25, towns: 8 },
  { country: "AU", groups: 25, towns: 8 },
  { country: "IE", groups: 20, towns: 6 },
  { country: "DE", groups: 15, towns: 6 },
  { country: "IN", groups: 15, towns: 6 },
  { country: "NZ", groups: 10, towns: 4 },
  { country: "ES", groups: 10, towns: 4 },
  { country: "ZA", groups: 10, towns: 4 },
] as const;
