import type { MeetingMode, Programme } from "@/lib/groups/limits";
import { bitsOf, type Trait } from "@/lib/groups/traits";
import type { SeededChance } from "./chance";

/** In how many of a hundred groups a thing is said to be so, and said not to be so; of the rest nobody knows. */
const SAID: readonly (readonly [trait: Trait, yes: number, no: number])[] = [
  ["newcomers", 45, 5],
  ["closed", 35, 35],
  ["lgbtq", 7, 5],
  ["young", 6, 5],
  ["parents", 12, 10],
  ["free", 60, 4],
  ["proof", 20, 6],
  ["medication", 30, 5],
  ["faith", 18, 30],
  ["listen_only", 45, 6],
];
const SIZES = ["small", "middle", "middle", "large", null, null, null] as const;
const LEADS = ["led_by_peer", "led_by_peer", "led_by_trained_peer", "led_by_licensed", null, null] as const;
const FOR_FAMILY: readonly Programme[] = ["family", "al_anon"];

/** What is said of an invented group: `yes` and `no` as the columns of a meeting hold it. */
export function sampleTraits(chance: SeededChance, programme: Programme, mode: MeetingMode) {
  const yes = new Set<Trait>();
  const no = new Set<Trait>();
  const say = (trait: Trait, yesShare: number, noShare: number) => {
    const drawn = chance.below(100);
    if (drawn < yesShare) yes.add(trait);
    else if (drawn < yesShare + noShare) no.add(trait);
  };
  for (const [trait, yesShare, noShare] of SAID) say(trait, yesShare, noShare);
  if (mode === "in_person" || mode === "hybrid") say("step_free", 45, 20);
  if (mode === "online" || mode === "hybrid") say("camera", 6, 45);
  const only = chance.below(100);
  if (only < 9) yes.add("women");
  else if (only < 14) yes.add("men");
  const size = chance.pick(SIZES);
  if (size) yes.add(size);
  const leads = chance.pick(LEADS);
  if (leads) yes.add(leads);
  if (leads === "led_by_peer" || leads === "led_by_trained_peer") yes.add("lived_experience");
  if (FOR_FAMILY.includes(programme)) yes.add("family");
  if (programme === "medication_friendly") {
    yes.add("medication");
    no.delete("medication");
  }
  return { yes: bitsOf(yes), no: bitsOf(no) };
}
