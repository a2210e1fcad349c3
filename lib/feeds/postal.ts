import { countryCode } from "./countries";

/** Parts of where a room is; what is not known is empty. */
export type PostalParts = { street: string; town: string; region: string; postcode: string; country: string };

/** Postcodes behind a region ('DE 19971', 'ON M4Y 2C9'), behind a town ('London SW1A 1AA'), and before one ('10249 Berlin'). */
const REGION_CODE = /^([A-Z]{2,3})\s+(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4})$/;
const TOWN_CODE = /^(.+?)\s+([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4,5})$/;
const CODE_TOWN = /^(?:[A-Z]{1,2}-)?(\d{4,5}|\d{3} ?\d{2}|\d{4} ?[A-Z]{2})\s+(\D.*)$/;
const REGION = /^[A-Z]{2,3}$/;

/**
 * An address in one line, as Google writes them: '18 Olive Ave, Rehoboth Beach, DE 19971, USA'. What cannot be told apart
 * stays with the street, so that nothing that helps to find the room is lost.
 */
export function postalParts(line: string): PostalParts {
  const parts = line.split(",").map((part) => part.trim());
  const found = { street: "", town: "", region: "", postcode: "", country: "" };
  const last = parts.at(-1) ?? "";
  found.country = parts.length > 1 ? countryCode(last) : "";
  if (found.country !== "") parts.pop();
  const [, region, code] = REGION_CODE.exec(parts.at(-1) ?? "") ?? [];
  if (region !== undefined && code !== undefined && parts.length > 1) {
    parts.pop();
    return { ...found, region, postcode: code, town: parts.pop() ?? "", street: parts.join(", ") };
  }
  if (parts.length > 1 && REGION.test(parts.at(-1) ?? "")) found.region = parts.pop() ?? "";
  const town = parts.pop() ?? "";
  const [, code1, town1] = CODE_TOWN.exec(town) ?? [];
  const [, town2, code2] = TOWN_CODE.exec(town) ?? [];
  return { ...found, town: town1 ?? town2 ?? town, postcode: code1 ?? code2 ?? "", street: parts.join(", ") };
}
