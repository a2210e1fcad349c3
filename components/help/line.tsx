import { Fragment } from "react";
import { words } from "@/components/words";
import type { ContactView, LineView } from "@/lib/help/view";
import { CheckNote } from "./check-note";

const t = words("help");

type Props = { line: LineView; place?: string | undefined; as: "h3" | "h4" };

/** One help line: what it is for first, then how to reach it, then what a caller wants to know before calling. */
export function Line({ line, place, as: Heading }: Props) {
  const facts = [line.hours, line.cost, line.languages, line.runBy && t("runBy", { who: line.runBy })];
  return (
    <li>
      <Heading>
        {line.name}
        {place ? ` (${place})` : null}
      </Heading>
      <p>{line.for}.</p>
      {line.contacts.map((contact) => (
        <Fragment key={contactKey(contact)}>
          <Way contact={contact} name={line.name} />{" "}
        </Fragment>
      ))}
      <p className="help-small">
        {facts.map((fact) => (fact ? `${fact}. ` : ""))}
        <CheckNote entry={line} />
      </p>
    </li>
  );
}

function Way({ contact, name }: { contact: ContactView; name: string }) {
  // Plain text: one wrong tap must not send anyone to a site that keeps a record of them.
  if ("address" in contact)
    return <p>{t(contact.kind === "chat" ? "chatAt" : "siteAt", { address: contact.address })}</p>;
  const label = t(contact.kind === "phone" ? "call" : "textTo", { number: contact.number });
  return (
    <a className="help-call" href={contact.href} aria-label={`${label}, ${name}`}>
      {label}
    </a>
  );
}

function contactKey(contact: ContactView): string {
  return "address" in contact ? contact.address : contact.href;
}
