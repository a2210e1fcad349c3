import { words } from "@/components/words";
import type { ShownMeeting } from "@/lib/finder/shown-group";
import type { Trait } from "@/lib/groups/traits";

const t = words("group");

type Known = { readonly yes: readonly Trait[]; readonly no: readonly Trait[] };

/** What is said of every time at which a group meets. */
export function sharedTraits(meetings: readonly ShownMeeting[]): Known {
  const [first] = meetings;
  if (!first) return { yes: [], no: [] };
  return {
    yes: first.yes.filter((trait) => meetings.every(({ yes }) => yes.includes(trait))),
    no: first.no.filter((trait) => meetings.every(({ no }) => no.includes(trait))),
  };
}

export function TraitLines({ yes, no }: Known) {
  if (yes.length + no.length === 0) return null;
  return (
    <ul>
      {yes.map((trait) => (
        <li key={trait}>{t(`yes.${trait}`)}</li>
      ))}
      {no.map((trait) => (
        <li key={trait}>{t(`no.${trait}`)}</li>
      ))}
    </ul>
  );
}

/** What somebody may want to know before they go, where nobody has said it. */
const QUESTIONS = ["newcomers", "closed", "listen_only", "medication", "free", "faith"] as const;
const SIZES: readonly Trait[] = ["small", "middle", "large"];
const LEADS: readonly Trait[] = ["led_by_peer", "led_by_trained_peer", "led_by_licensed", "lived_experience"];

/** Words to ask with, for what is not known. Where there is no room nobody asks for steps, nor for cameras without a screen. */
export function questionsFor(meetings: readonly ShownMeeting[]): string[] {
  const known = new Set(meetings.flatMap(({ yes, no }) => [...yes, ...no]));
  const told = new Set(meetings.flatMap(({ yes }) => yes));
  const inRoom = meetings.some(({ mode }) => mode === "in_person" || mode === "hybrid");
  const onScreen = meetings.some(({ mode }) => mode === "online" || mode === "hybrid");
  return [
    ...QUESTIONS.filter((trait) => !known.has(trait)).map((trait) => t(`ask.${trait}`)),
    ...(inRoom && !known.has("step_free") ? [t("ask.step_free")] : []),
    ...(onScreen && !known.has("camera") ? [t("ask.camera")] : []),
    ...(SIZES.some((size) => told.has(size)) ? [] : [t("ask.size")]),
    ...(LEADS.some((lead) => told.has(lead)) ? [] : [t("ask.leads")]),
  ];
}
