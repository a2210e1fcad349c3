import { foldName } from "./fold-name";
import type { KnownPlace } from "./place";

/** Letters from which on the beginning of a region's name is enough: 'Mass', 'Calif', 'Yorks'. */
const BEGINNING_OF_REGION = 4;

/** What a country is called beside its name in English and its two letters, folded. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  GB: ["uk", "britain", "great britain"],
  US: ["usa", "america", "united states of america"],
  IE: ["eire", "republic of ireland"],
  NL: ["holland"],
  CZ: ["czech republic"],
  TR: ["turkey"],
  AE: ["uae"],
  DE: ["deutschland"],
};

/** States and provinces as addresses write them, by GeoNames' names: 'IL:Illinois'. */
const WRITTEN: Readonly<Record<string, string>> = {
  US: "AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut DE:Delaware DC:District_of_Columbia FL:Florida GA:Georgia HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas KY:Kentucky LA:Louisiana ME:Maine MD:Maryland MA:Massachusetts MI:Michigan MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina ND:North_Dakota OH:Ohio OK:Oklahoma OR:Oregon PA:Pennsylvania RI:Rhode_Island SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont VA:Virginia WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming",
  CA: "AB:Alberta BC:British_Columbia MB:Manitoba NB:New_Brunswick NL:Newfoundland_and_Labrador NS:Nova_Scotia NT:Northwest_Territories NU:Nunavut ON:Ontario PE:Prince_Edward_Island PEI:Prince_Edward_Island QC:Quebec SK:Saskatchewan YT:Yukon",
  AU: "ACT:Australian_Capital_Territory NSW:New_South_Wales NT:Northern_Territory QLD:Queensland SA:South_Australia TAS:Tasmania VIC:Victoria WA:Western_Australia",
};

const spaceless = (name: string): string => foldName(name).replaceAll(" ", "");

const short: ReadonlyMap<string, readonly string[]> = shortForms();
const english = new Intl.DisplayNames("en", { type: "region" });

/** Whether a place lies in what somebody typed behind its name: its region, its country, or both, folded. */
export function liesIn({ region, country }: KnownPlace, typed: string): boolean {
  const asked = spaceless(typed);
  // 'Fife, Scotland': either, and both.
  const regions = [...region.split(", "), region].map(spaceless).filter((part) => part !== "");
  const shorts = regions.flatMap((part) => short.get(`${country} ${part}`) ?? []);
  const countries = [country, english.of(country) ?? "", ...(ALSO_CALLED[country] ?? [])].map(spaceless);
  const both = [...regions, ...shorts].flatMap((part) => countries.map((land) => part + land));
  if ([...regions, ...shorts, ...countries, ...both].includes(asked)) return true;
  return asked.length >= BEGINNING_OF_REGION && regions.some((part) => part.startsWith(asked));
}

function shortForms(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const [country, all] of Object.entries(WRITTEN))
    for (const one of all.split(" ")) {
      const [letters = "", name = ""] = one.split(":");
      const key = `${country} ${spaceless(name)}`;
      forms.set(key, [...(forms.get(key) ?? []), spaceless(letters)]);
    }
  return forms;
}
