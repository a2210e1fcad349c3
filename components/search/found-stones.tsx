import { NotedWords } from "@/components/fold";
import { MedicationTag } from "@/components/milestones/medication-tag";
import { milestoneLabel } from "@/components/milestones/milestone-label";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { FoundStone } from "@/lib/search/search-stones";
import { Marked } from "./marked";

const t = words("search");
const thread = words("thread");

/** Milestones with the words that were looked for; their page says when, as finely as the wall does. */
export function FoundStones({ stones }: { stones: readonly FoundStone[] }) {
  if (stones.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="found-stones">
      <h2 id="found-stones">{t("stones")}</h2>
      <ul className="plain-list stack">
        {stones.map((stone) => (
          <li key={stone.id} className="card stack">
            <h3>
              <a href={at.milestone(stone.id)}>{milestoneLabel({ ...stone, words: "" })}</a>
            </h3>
            <MedicationTag of={stone} />
            <NotedWords notes={stone.contentNotes.map((note) => thread(`note.${note}`))} open={stone.unfolded === true}>
              <p>
                <Marked segments={stone.words} />
              </p>
            </NotedWords>
            <p className="quiet">
              <bdi>{stone.name}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={at.wall()}>{t("stones-all")}</a>
      </p>
    </section>
  );
}
