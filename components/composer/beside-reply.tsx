import type { ReactNode } from "react";
import type { Address } from "@/lib/kernel/addresses";

/** The id of a thread's reply form. What is written in it goes along with whatever is pressed beside it. */
export const REPLY = "reply";

/** What makes a button one of the reply form, wherever it stands, that is sent somewhere else. */
export const besideReply = (to: Address) => ({ form: REPLY, formAction: to, formNoValidate: true });

type Props = { to: Address; name: string; value: string; label: string; children: ReactNode };

/** Leads away like a link, and takes along what stands in the reply. */
export function LinkBesideReply({ to, label, children, ...sent }: Props) {
  return (
    <button type="submit" className="link" {...besideReply(to)} {...sent} aria-label={label}>
      {children}
    </button>
  );
}
