import { words } from "@/components/words";
import type { ContactView, LineView } from "@/lib/help/view";
import { CheckNote } from "./check-note";

const t = words("help");

/** One help line: what it is for first, then how to reach it, then what a caller wants to know before calling. */
export function Line({ line, place }: { line: LineView; place?: string }) {
  return (
    <li>
      <h3>
        {line.name}
        {place ? ` (${place})` : null}
      </h3>
      <p>{line.for}.</p>
      <p className="help-ways">
        {line.contacts.map((contact) => (
          <Way key={contactKey(contact)} contact={contact} />
        ))}
      </p>
      <p className="help-small">
        {[line.hours, line.cost, line.languages, t("runBy", { who: line.runBy })]
          .filter((fact) => fact !== null)
          .join(". ")}
        . <CheckNote entry={line} />
      </p>
    </li>
  );
}

function Way({ contact }: { contact: ContactView }) {
  // Plain text: one wrong tap must not send anyone to a site that keeps a record of them.
  if ("address" in contact)
    return <span>{t(contact.kind === "chat" ? "chatAt" : "siteAt", { address: contact.address })}</span>;
  return <a href={contact.href}>{t(contact.kind === "phone" ? "call" : "textTo", { number: contact.number })}</a>;
}

function contactKey(contact: ContactView): string {
  return "address" in contact ? contact.address : contact.href;
}
