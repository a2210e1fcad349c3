import { Button } from "@/components/button";
import { words } from "@/components/words";
import { type Address, forms } from "@/lib/kernel/addresses";

/** In a form with words: which it is and where it stands, so that whatever else is pressed can bring them back. */
export function WhereWordsStand({ composer, here }: { composer: string; here: Address }) {
  return (
    <>
      <input type="hidden" name="composer" value={composer} />
      <input type="hidden" name="here" value={here} />
    </>
  );
}

/** In each form on the way: words from another page, sealed. */
export function Carried({ sealed }: { sealed: string | null }) {
  return sealed === null ? null : <input type="hidden" name="carried" value={sealed} />;
}

/** Says that they are still there, and leads back to them. */
export function BackToWords({ sealed }: { sealed: string | null }) {
  if (sealed === null) return null;
  const t = words("composer");
  return (
    <form action={forms.backToWords()} method="post" autoComplete="off" className="stack notice">
      <Carried sealed={sealed} />
      <p>{t("carried")}</p>
      <p>
        <Button type="submit">{t("back-to-words")}</Button>
      </p>
    </form>
  );
}
