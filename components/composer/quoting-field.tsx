import { Quoted } from "@/components/thread/quoted";
import { words } from "@/components/words";
import { forms, within } from "@/lib/kernel/addresses";
import type { Quoting } from "@/lib/threads/quotable";
import { LinkBesideReply, REPLY } from "./beside-reply";

/** What a reply quotes, above its field, with a way to leave it out. */
export function QuotingField({ threadId, quoting }: { threadId: string; quoting: Quoting | null }) {
  if (!quoting) return null;
  const { id, range } = quoting;
  const remove = words("composer")("remove-quote");
  return (
    <>
      <input type="hidden" name="answersId" value={id} />
      <input type="hidden" name="quoteRevision" value={range?.revision ?? ""} />
      <input type="hidden" name="quoteFrom" value={range?.from ?? ""} />
      <input type="hidden" name="quoteTo" value={range?.to ?? ""} />
      <Quoted answered={quoting} />
      <p>
        <LinkBesideReply to={within(forms.quote(threadId), REPLY)} name="quote" value="" label={remove}>
          {remove}
        </LinkBesideReply>
      </p>
    </>
  );
}
