import { words } from "@/components/words";

/** What a life may be in danger by, each a sentence of its own. */
const CRIES = [
  "overdose",
  "suicide",
  "self-harm",
  "farewell",
  "child",
  "danger",
  "violence",
  "alone",
  "detox",
  "despair",
  "more",
] as const;
/** What else machines look for. */
const OTHERS = ["contact", "sourcing", "shaming", "exposing", "identifying", "repeat", "flood"] as const;

/** Why machines showed this to a volunteer, as plain sentences, each once. A rule that has no sentence is still named. */
export function flagTexts(signals: readonly string[]): readonly string[] {
  return [...new Set(signals.map(flagText))];
}

function flagText(signal: string): string {
  const t = words("desk");
  const [phase = "", rule = ""] = signal.split(":");
  if (phase === "crisis") return t(`flag-cry-${CRIES.find((one) => one === rule) ?? "other"}`);
  const known = OTHERS.find((one) => one === phase);
  return known ? t(`flag-${known}`) : t("flag-other", { rule: signal.replaceAll(/[:-]/g, " ") });
}
