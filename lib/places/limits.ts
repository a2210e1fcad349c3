/** Characters of a place that are read; no name of one is longer. */
export const TYPED_PLACE_MAX = 100;
/** So many are offered where several could be meant. */
export const PLACES_OFFERED = 8;
/** Letters from which on the beginning of a name is looked for. */
export const BEGINNING_MIN = 3;
