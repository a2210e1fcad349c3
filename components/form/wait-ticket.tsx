import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";

type Props = { state: FormState; ticket: string | null };

/** For newcomers while many join: what lets their words through a moment after the page was opened, and why. */
export function WaitTicket({ state, ticket }: Props) {
  const value = typed(state, "ticket", ticket ?? "");
  if (value === "") return null;
  return (
    <>
      <input type="hidden" name="ticket" value={value} />
      <p className="hint">{words("composer")("newcomers-wait")}</p>
    </>
  );
}
