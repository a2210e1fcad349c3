import { Day } from "@/components/day";
import { DraftPlace } from "@/components/drafts/draft-place";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { isBlank } from "@/lib/kernel/blank";
import { firstWords } from "@/lib/kernel/cut-text";
import type { DraftLine } from "@/lib/notebook/draft-lines";

const t = words("home");
const FIRST_CHARACTERS = 90;

/** The newest of what they saved for later, each with the way to go on. */
export function HomeDrafts({ drafts }: { drafts: readonly DraftLine[] }) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t("drafts")}</h2>
      <ul className="rows">
        {drafts.map((draft) => (
          <li key={draft.id} className="home-draft">
            <div>
              <p>
                <bdi>{beginningOf(draft)}</bdi>
              </p>
              <p className="meta">
                <DraftPlace draft={draft} /> · {t("draft-saved")} <Day date={draft.day} />
              </p>
            </div>
            <a className="button" href={draft.goOn ?? at.draft(draft.id)}>
              {t("continue")}
            </a>
          </li>
        ))}
      </ul>
      <a className="more-link" href={at.drafts()}>
        {t("all-drafts")}
      </a>
    </section>
  );
}

function beginningOf({ title, words: body }: DraftLine): string {
  const first = [body, title].find((text) => !isBlank(text));
  return first === undefined ? t("no-words") : `‘${firstWords(first.trim(), FIRST_CHARACTERS)}’`;
}
