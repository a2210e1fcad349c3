import { words } from "@/components/words";

/** What a sign of a cry for help says, by the words in its name: the first that fits. */
const CRIES = [
  [/child|toddler|baby|kids/, "flag-child"],
  [/another/, "flag-danger"],
  [/purpose|kill|jump|place|means|goodbye|plan|wounded|noose|end-it/, "flag-soon"],
  [
    /wake-them|wake-up|breath|blue|gurgl|unrespons|overdos|too-much|swallow|naloxone|foam|seizure|ambulance|fading/,
    "flag-overdose",
  ],
  [/not-wake/, "flag-not-wake"],
  [/better-off/, "flag-better-off"],
  [/detox|withdrawal|medication/, "flag-detox"],
  [/slip/, "flag-slip"],
  [/alone|stuff|scored|about-to-use|dealer|after-break|released/, "flag-using"],
  [/die|live|living|be-here|suicid|harm|tomorrow/, "flag-die"],
  [/care|nothing|hate|lost|reason|go-on/, "flag-despair"],
] as const;
const OTHERS = ["contact", "sourcing", "shaming", "repeat"] as const;

/** Why machines showed this to a volunteer, as plain sentences, each once. A rule that has no sentence is still named. */
export function flagTexts(signals: readonly string[]): readonly string[] {
  return [...new Set(signals.map(flagText))];
}

function flagText(signal: string): string {
  const t = words("desk");
  const [phase = "", rule = ""] = signal.split(":");
  if (phase === "crisis") {
    const known = CRIES.find(([name]) => name.test(rule));
    return t(known ? known[1] : "flag-cry");
  }
  const known = OTHERS.find((one) => one === phase);
  return known ? t(`flag-${known}`) : t("flag-other", { rule: signal.replaceAll(/[:-]/g, " ") });
}
