/**
 * A place as a line of seeds/places/places.tsv.gz, made by `seeds/places/make`. `names`: other names to find it by,
 * folded already (lib/places/fold-name.ts); its own name is not among them.
 */
export type PlaceLine = {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  /** ISO 3166-1, two capitals. */
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
  /** 0: not known. */
  readonly population: number;
  readonly zone: string;
  readonly names: readonly string[];
};

/**
 * The start of a postcode as a line of seeds/places/codes.tsv.gz: capitals and digits, no spaces. `placeId`: the town
 * that it is in or near, if any.
 */
export type CodeLine = {
  readonly country: string;
  readonly prefix: string;
  readonly lat: number;
  readonly lng: number;
  readonly placeId: number | null;
};

/** To about a hundred metres. */
const point = (degrees: number): string => `${Number(degrees.toFixed(3))}`;

export const lineOfPlace = (place: PlaceLine): string =>
  [
    ...[place.id, place.name, place.region, place.country, point(place.lat), point(place.lng)],
    ...[place.population, place.zone, place.names.join(",")],
  ].join("\t");

export const lineOfCode = (code: CodeLine): string =>
  [code.country, code.prefix, point(code.lat), point(code.lng), code.placeId ?? ""].join("\t");

// Half a million lines are read at a start: what they hold is proven by lib/places/data.test.ts, not each time.
export function placeOfLine(line: string): PlaceLine {
  const [id, name = "", region = "", country = "", lat, lng, population, zone = "", names = ""] = line.split("\t");
  const where = { country, lat: Number(lat), lng: Number(lng), population: Number(population), zone };
  return { id: Number(id), name, region, ...where, names: names === "" ? [] : names.split(",") };
}

export function codeOfLine(line: string): CodeLine {
  const [country = "", prefix = "", lat, lng, placeId = ""] = line.split("\t");
  return { country, prefix, lat: Number(lat), lng: Number(lng), placeId: placeId === "" ? null : Number(placeId) };
}
