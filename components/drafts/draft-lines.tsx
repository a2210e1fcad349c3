import { Day } from "@/components/day";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { isBlank } from "@/lib/kernel/blank";
import { firstWords } from "@/lib/kernel/cut-text";
import type { DraftLine } from "@/lib/notebook/draft-lines";
import { DraftPlace } from "./draft-place";

const t = words("drafts");
const FIRST_CHARACTERS = 160;

/** Drafts by their first words: where each belongs, and the way on. */
export function DraftLines({ drafts, heading: Heading }: { drafts: readonly DraftLine[]; heading: "h2" | "h3" }) {
  return (
    <ul className="rows draft-rows">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <Heading>
            <bdi>{beginningOf(draft)}</bdi>
          </Heading>
          <p className="meta">
            <DraftPlace draft={draft} /> · <Day date={draft.day} />
          </p>
          {draft.goOn ? null : <p className="meta">{t(`closed-${draft.composer}`)}</p>}
          <p className="actions">
            {draft.goOn ? (
              <>
                <a className="button" href={draft.goOn}>
                  {t("go-on")}
                </a>{" "}
              </>
            ) : null}
            <a href={at.draft(draft.id)}>{t("read-or-throw-away")}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}

function beginningOf({ title, words: body }: DraftLine): string {
  const [first = ""] = [title, body].filter((text) => !isBlank(text));
  if (first === "") return t("no-words");
  return firstWords(first.trim(), FIRST_CHARACTERS);
}
