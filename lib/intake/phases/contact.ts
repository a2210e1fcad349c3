import type { Finding, Part, Phase } from "../finding";
import { addressSpans } from "./contact-addresses";
import { handleSpans } from "./contact-handles";
import { phoneSpans } from "./contact-phones";

/** Contact details take people out of a place where others can see that they are safe, and anyone can read them. */
export const contactPhase: Phase = ({ reading, matches }) => {
  const { mail, links } = addressSpans(reading.typed);
  const invited = matches.filter(({ rule }) => rule.kind === "invitation");
  return [
    ...covered("phone", phoneSpans(reading.typed)),
    ...covered("mail", mail),
    ...covered("handle", handleSpans(reading.typed)),
    ...covered("link", links),
    // 'Message me on…' without a name gives nothing away yet: there is nothing to cover.
    ...(invited.length > 0
      ? [
          finding(
            "invitation",
            [],
            invited.map(({ rule }) => rule.id),
          ),
        ]
      : []),
  ];
};

function covered(rule: string, spans: readonly Part[]): Finding[] {
  return spans.length === 0 ? [] : [finding(rule, spans, [rule])];
}

function finding(rule: string, spans: readonly Part[], because: readonly string[]): Finding {
  return { phase: "contact", rule, severity: 3, ask: "contact", hold: false, opensCase: true, spans, because };
}
