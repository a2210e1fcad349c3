import type { FormState } from "@/lib/kernel/form-state";
import type { PlaceSpot } from "@/lib/places/spot";
import type { GroupsAsked } from "./asked";
import { ANY_OF, ONE_OF, type TraitChoice } from "./limits";

/** What a search asked for as its form would have sent it, so that it can be changed. */
export function valuesOfAsked(asked: GroupsAsked, spot: PlaceSpot | null): FormState["values"] {
  const { km, zone, ways, days, times, start, programmes, yes, no, language, checkedWithin } = asked;
  const traits: TraitChoice[] = [...yes.map((one) => `+${one}` as const), ...no.map((one) => `-${one}` as const)];
  const chosen = (choices: readonly TraitChoice[]) => choices.filter((choice) => traits.includes(choice));
  const lists = { ...ONE_OF, ...ANY_OF };
  return {
    ...Object.fromEntries(Object.entries(lists).map(([name, choices]) => [name, chosen(choices)])),
    ...placeValues(spot),
    km: [String(km)],
    zone: [zone ?? ""],
    ways,
    days,
    times,
    start: [start ?? ""],
    programmes,
    language: [language ?? ""],
    checked: [checkedWithin === null ? "" : String(checkedWithin)],
    ...(asked.answers && answerValues(asked.answers)),
  };
}

/** The place as it is typed, and which of several of that name it is. */
function placeValues(spot: PlaceSpot | null): FormState["values"] {
  const place = spot ? (spot.code?.prefix ?? spot.place?.name ?? "") : "";
  return { town: [place], spotFor: [place], spot: [spot?.key ?? ""] };
}

const answerValues = (answers: NonNullable<GroupsAsked["answers"]>): FormState["values"] =>
  Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, [answer ?? ""]]));
