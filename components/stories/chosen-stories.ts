import { STAGES, THEMES } from "@/lib/threads/limits";

/** What stories are chosen by, as an address says it: '3' for the third. A history must not say 'prison' or 'grief'. */
export type AskedStories = { readonly stage?: string | undefined; readonly theme?: string | undefined };

export type ChosenStories = {
  readonly stage?: (typeof STAGES)[number] | undefined;
  readonly theme?: (typeof THEMES)[number] | undefined;
};

/** The numbers of what was chosen. */
export const askedOf = ({ stage, theme }: ChosenStories): AskedStories => ({
  stage: stage && String(STAGES.indexOf(stage) + 1),
  theme: theme && String(THEMES.indexOf(theme) + 1),
});

/** What an address asks for; addresses that named it, from before they had numbers, still lead there. */
export function chosenOf(asked: Readonly<Record<string, string | string[] | undefined>>): ChosenStories {
  return {
    stage: STAGES.find((one, place) => asked.stage === String(place + 1) || asked.stage === one),
    theme: THEMES.find((one, place) => asked.theme === String(place + 1) || asked.theme === one),
  };
}
