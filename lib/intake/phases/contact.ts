import type { Finding, Phase } from "../finding";
import { addressSpans } from "./contact-addresses";
import { handleSpans } from "./contact-handles";
import { phoneSpans } from "./contact-phones";

/** Contact details take people out of a place where others can see that they are safe, and anyone can read them. */
export const contactPhase: Phase = ({ text }) => {
  const { mail, links } = addressSpans(text);
  return [
    ...finding("phone", 2, phoneSpans(text)),
    ...finding("mail", 2, mail),
    ...finding("handle", 2, handleSpans(text)),
    // A link is more often an advertisement or a kindness than a danger.
    ...finding("link", 4, links),
  ];
};

function finding(rule: string, severity: number, spans: Finding["spans"]): Finding[] {
  return spans.length === 0 ? [] : [{ phase: "contact", rule, severity, act: "hold", nudge: "contact", spans }];
}
