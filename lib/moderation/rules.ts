import { communityRules } from "@/lib/cases/rules/rules";

export type RuleChoice = { readonly id: string; readonly title: string; readonly removed: string };

/** What words may be removed for. `removed` ends the sentence that their author reads. */
export const ruleChoices: readonly RuleChoice[] = communityRules.map(({ id, title, removed }) => ({
  id,
  title,
  removed,
}));
