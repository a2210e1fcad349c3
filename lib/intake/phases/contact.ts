import { CONTACT_KINDS, contactsIn } from "../contact/contacts";
import type { Finding, Part, Phase } from "../finding";

/** Contact details take people out of a place where others can see that they are safe, and anyone can read them. */
export const contactPhase: Phase = ({ reading, matches }) => {
  const found = contactsIn(reading);
  const invited = matches.filter(({ rule }) => rule.kind === "invitation").map(({ rule }) => rule.id);
  return [
    ...CONTACT_KINDS.flatMap((kind) => covered(kind, found.get(kind) ?? [])),
    // 'Message me on…' without a name gives nothing away yet: there is nothing to cover.
    ...(invited.length > 0 ? [finding("invitation", [], invited)] : []),
  ];
};

function covered(rule: string, spans: readonly Part[]): Finding[] {
  return spans.length === 0 ? [] : [finding(rule, spans, [rule])];
}

function finding(rule: string, spans: readonly Part[], because: readonly string[]): Finding {
  return { phase: "contact", rule, severity: 3, ask: "contact", hold: false, opensCase: true, spans, because };
}
