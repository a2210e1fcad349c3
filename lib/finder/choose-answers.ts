import { bitsOf, type Trait } from "@/lib/groups/traits";
import type { CHOOSE_QUESTIONS, ChooseQuestion } from "./limits";
import { FITS, type Fitting, OUT, UNKNOWN } from "./weighing";

/** What somebody answered; null: it does not matter. */
export type ChooseAnswers = { readonly [Q in ChooseQuestion]: (typeof CHOOSE_QUESTIONS)[Q][number] | null };

/** Nothing matters. */
export const ANY_ANSWERS: ChooseAnswers = {
  ...{ size: null, lead: null, part: null, camera: null, faith: null, medication: null },
};

/** By which traits an answer is met, and by which it is not; the first that is known decides. */
type Rule = { readonly metBy: Bits; readonly unmetBy: Bits };
type Bits = { readonly yes: number; readonly no: number };

const rule = (met: Partial<Record<"yes" | "no", Trait[]>>, unmet: Partial<Record<"yes" | "no", Trait[]>>): Rule => ({
  metBy: { yes: bitsOf(met.yes ?? []), no: bitsOf(met.no ?? []) },
  unmetBy: { yes: bitsOf(unmet.yes ?? []), no: bitsOf(unmet.no ?? []) },
});

type Rules = { readonly [Q in ChooseQuestion]: Readonly<Record<(typeof CHOOSE_QUESTIONS)[Q][number], Rule>> };

const RULES: Rules = {
  size: {
    small: rule({ yes: ["small"] }, { no: ["small"], yes: ["middle", "large"] }),
    middle: rule({ yes: ["middle"] }, { no: ["middle"], yes: ["small", "large"] }),
    large: rule({ yes: ["large"] }, { no: ["large"], yes: ["small", "middle"] }),
  },
  lead: {
    // Who leads and was trained is still one who has been there; whether a peer was trained is not known by that.
    peer: rule({ yes: ["led_by_peer", "led_by_trained_peer"] }, { no: ["led_by_peer"], yes: ["led_by_licensed"] }),
    trained_peer: rule({ yes: ["led_by_trained_peer"] }, { no: ["led_by_trained_peer"], yes: ["led_by_licensed"] }),
    licensed: rule(
      { yes: ["led_by_licensed"] },
      { no: ["led_by_licensed"], yes: ["led_by_peer", "led_by_trained_peer"] },
    ),
  },
  part: {
    listen: rule({ yes: ["listen_only"] }, { no: ["listen_only"] }),
    // Where one may only listen, one may speak too.
    talk: rule({ no: ["listen_only"] }, {}),
  },
  camera: { off: rule({ no: ["camera"] }, { yes: ["camera"] }), on: rule({ yes: ["camera"] }, { no: ["camera"] }) },
  faith: { with: rule({ yes: ["faith"] }, { no: ["faith"] }), without: rule({ no: ["faith"] }, { yes: ["faith"] }) },
  medication: { welcome: rule({ yes: ["medication"] }, { no: ["medication"] }) },
};

export const QUESTIONS = ["size", "lead", "part", "camera", "faith", "medication"] as const;

/** The rules of what was answered, in the order of the questions. */
export function rulesOf(answers: ChooseAnswers): { readonly question: ChooseQuestion; readonly rule: Rule }[] {
  const { size, lead, part, camera, faith, medication } = answers;
  const rules: Readonly<Record<ChooseQuestion, Rule | null>> = {
    size: size && RULES.size[size],
    lead: lead && RULES.lead[lead],
    part: part && RULES.part[part],
    camera: camera && RULES.camera[camera],
    faith: faith && RULES.faith[faith],
    medication: medication && RULES.medication[medication],
  };
  return QUESTIONS.flatMap((question) => {
    const found = rules[question];
    return found ? [{ question, rule: found }] : [];
  });
}

/** How a meeting meets a rule, by the bits of its traits. */
export function fitOfRule({ metBy, unmetBy }: Rule, yes: number, no: number): Fitting {
  if (yes & metBy.yes || no & metBy.no) return FITS;
  return yes & unmetBy.yes || no & unmetBy.no ? OUT : UNKNOWN;
}
