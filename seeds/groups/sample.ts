import type { MeetingMode, Programme } from "@/lib/groups/limits";
import { type SeededChance, seededChance } from "./chance";
import { sampleTraits } from "./sample-traits";
import { ABOUTS, COUNTRIES, FIRST_WORDS, NOTES, NOTES_FROM_AFAR, SECOND_WORDS, SPOKEN, VENUES } from "./sample-words";

/** A real town in which an invented group is said to meet. */
export type SampleTown = {
  readonly name: string;
  readonly region: string;
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
  readonly zone: string;
};

type SampleMeeting = ReturnType<typeof sampleMeeting>;
/** An invented group. `twinOf`: the key of the one that another list has it as. Ages are days before today. */
export type SampleGroup = ReturnType<typeof sampleGroup> & { readonly twinOf: string | null };

/** As often as they are here; each programme at least once. */
const KINDS: readonly [Programme, ...Programme[]] = [
  ...(["na", "na", "na", "na", "na", "smart", "smart", "smart", "medication_friendly", "medication_friendly"] as const),
  ...(["heroin_anonymous", "heroin_anonymous", "lifering", "lifering", "recovery_dharma", "recovery_dharma"] as const),
  ...(["family", "family", "harm_reduction", "group_therapy", "hospital", "charity", "aa", "aa", "al_anon"] as const),
  ...(["refuge", "other"] as const),
];
const MODES: readonly [MeetingMode, ...MeetingMode[]] = [
  ...(["in_person", "in_person", "in_person", "in_person", "in_person", "online", "online", "online"] as const),
  ...(["hybrid", "hybrid", "phone"] as const),
];
/** Minutes from midnight. */
const STARTS = [420, 540, 600, 720, 750, 840, 1020, 1080, 1110, 1140, 1140, 1170, 1200, 1230, 1260, 1320, 30] as const;
const LENGTHS = [45, 60, 60, 60, 75, 90, 90, 120] as const;
/** Bits of the weeks of a month; null: every week. */
const WEEKS = [null, null, null, null, null, null, null, null, 1, 1 | 4, 2 | 8, 32] as const;
/** Since a list last named it, and since a volunteer checked it; null: never. */
const LISTED = [0, 0, 1, 1, 2, 3, 5, 12, 45, 130, null] as const;
const CHECKED = [null, null, null, null, 4, 20, 70, 200] as const;
/** Of so many groups the last ones stand in a second list too. */
const TWINS = 8;

/** About 300 invented groups in these towns, the same for the same seed. Their links lead nowhere. */
export function sampleGroups(towns: readonly SampleTown[], seed = "cairn"): SampleGroup[] {
  const chance = seededChance(seed);
  const groups = COUNTRIES.flatMap(({ country, groups: count }) => {
    const [first, ...rest] = towns.filter((town) => town.country === country);
    if (!first) return [];
    return Array.from({ length: count }, (_, at) => ({ at, town: chance.pick([first, ...rest]) }));
  }).map(({ town }, at) => ({ ...sampleGroup(chance, town, at), twinOf: null }));
  const listed = groups.filter(({ lostAgo }) => lostAgo === null);
  const twins = listed.slice(0, TWINS).map((group) => ({ ...group, key: `${group.key}-again`, twinOf: group.key }));
  return [...groups, ...twins];
}

function sampleGroup(chance: SeededChance, town: SampleTown, at: number) {
  const programme = KINDS[at % KINDS.length] ?? "other";
  const mode = chance.pick(MODES);
  const isRoom = mode === "in_person" || mode === "hybrid";
  const slug = `group-${at + 1}`;
  const lost = chance.below(100);
  const first = sampleMeeting(chance, { programme, mode, town, slug });
  const meetings: SampleMeeting[] = Array.from({ length: chance.pick([1, 1, 1, 2, 3]) }, (_, time) => {
    if (time === 0) return first;
    // Most of its times differ by their hour alone.
    const { day, minute, weeks, ...other } = sampleMeeting(chance, { programme, mode, town, slug });
    return { ...(chance.percent(20) ? { ...first, ...other } : first), day, minute, weeks };
  });
  return {
    key: slug,
    name: nameOf(at),
    programme,
    about: chance.percent(40) ? chance.pick(ABOUTS) : "",
    venue: isRoom ? chance.pick(VENUES) : "",
    town: isRoom ? town.name : "",
    region: isRoom ? town.region : "",
    country: isRoom ? town.country : "",
    // About a kilometre around the middle of the town.
    lat: isRoom ? Number((town.lat + (chance.below(200) - 100) / 10_000).toFixed(4)) : null,
    lng: isRoom ? Number((town.lng + (chance.below(200) - 100) / 10_000).toFixed(4)) : null,
    approximate: isRoom && chance.percent(15),
    website: chance.percent(40) ? `https://groups.example.org/${slug}` : null,
    listedAgo: chance.pick(LISTED),
    checkedAgo: chance.pick(CHECKED),
    // Missing from its list since lately, or out of sight by now.
    lostAgo: lost < 4 ? 5 : lost < 6 ? 40 : null,
    meetings,
  };
}

/** No two groups of the sample have one name. */
const nameOf = (at: number): string =>
  `${FIRST_WORDS[at % FIRST_WORDS.length]} ${SECOND_WORDS[at % SECOND_WORDS.length]}`;

type About = { programme: Programme; mode: MeetingMode; town: SampleTown; slug: string };

function sampleMeeting(chance: SeededChance, { programme, mode, town, slug }: About) {
  const arranged = chance.percent(4);
  const onScreen = mode === "online" || mode === "hybrid";
  return {
    day: arranged ? null : chance.below(7),
    minute: arranged ? null : chance.pick(STARTS),
    length: chance.pick(LENGTHS),
    weeks: arranged ? null : chance.pick(WEEKS),
    mode: chance.percent(2) ? ("inactive" as const) : mode,
    zone: town.zone,
    ...sampleTraits(chance, programme, mode),
    languages: [...chance.pick(SPOKEN[town.country] ?? [["en"]])],
    link: onScreen ? `https://meet.example.org/${slug}` : null,
    dialIn: mode === "phone" || (onScreen && chance.percent(20)) ? "555 0100 (made up)" : null,
    note: chance.percent(35) ? chance.pick(mode === "in_person" ? NOTES : NOTES_FROM_AFAR) : "",
  };
}
