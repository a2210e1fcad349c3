import { Day } from "@/components/day";
import { NotedWords } from "@/components/fold";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Hit } from "@/lib/search/search-threads";
import { Marked } from "./marked";

const t = words("search");
const thread = words("thread");

/** Posts that were found, the best first. `more`: there is another page of them. */
export function Hits({ hits, page, more }: { hits: readonly Hit[]; page: number; more: boolean }) {
  return (
    <>
      <h2>{t("found", { page: more ? 2 : page, n: hits.length })}</h2>
      <ol className="rows" aria-label={t("list")}>
        {hits.map((hit) => (
          <li key={hit.postId}>
            <h3>
              <a href={hit.seq === 0 ? at.thread(hit.threadId) : at.permalink(hit.postId)}>
                {hit.title.length > 0 ? <Marked segments={hit.title} /> : t("withdrawn")}
              </a>
            </h3>
            <NotedWords notes={hit.contentNotes.map((note) => thread(`note.${note}`))} open={hit.unfolded === true}>
              <p>
                <Marked segments={hit.excerpt} />
              </p>
            </NotedWords>
            <p className="meta">
              {t.rich("by", {
                board: hit.board,
                name: () => <bdi>{hit.name}</bdi>,
                day: () => <Day date={hit.day} weekOnly={hit.underStone} />,
              })}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
