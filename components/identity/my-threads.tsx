import { words } from "@/components/words";
import { type Address, asking, at } from "@/lib/kernel/addresses";
import type { MyThread } from "@/lib/threads/mine";

type Props = {
  threads: readonly MyThread[];
  /** The first unread post of those that have one. */
  goOn: ReadonlyMap<string, { postId: string }>;
  all: boolean;
  /** Whether a look in all threads may find more. */
  more: boolean;
};

/** The threads somebody spoke in, and under which name. Recomputed from their key each time; no list of it is kept. */
export function MyThreads({ threads, goOn, all, more }: Props) {
  const t = words("me");
  return (
    <section id="threads">
      <h2>{t("threads-title")}</h2>
      {threads.length === 0 ? <p>{t(all ? "threads-none-at-all" : "threads-none")}</p> : null}
      <ul className="rows">
        {threads.map((thread) => (
          <li key={thread.id}>
            <h3>
              <a href={addressOf(thread, goOn)}>{thread.title ? <bdi>{thread.title}</bdi> : t(untitled(thread))}</a>
            </h3>
            <p className="meta">
              {t.rich(thread.asProfile ? "as-profile" : "as-alias", { name: () => <bdi>{thread.name}</bdi> })}
            </p>
          </li>
        ))}
      </ul>
      {more ? (
        <p>
          <a className="more-link" href={asking(at.me(), { all: "1" })}>
            {t("threads-all")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Where they stopped reading, or the beginning when there is nothing they have not read; or what is left to see: their own. */
function addressOf({ id, shown }: MyThread, goOn: Props["goOn"]): Address {
  if (shown !== "shown") return at.ownThread(id);
  const unread = goOn.get(id);
  return unread ? at.permalink(unread.postId) : at.thread(id);
}

/** How a thread is called that has no title any more, or none for whoever looks. */
function untitled({ shown, opened }: MyThread) {
  if (shown !== "shown") return "thread-hidden";
  return opened ? "thread-own-withdrawn" : "thread-withdrawn";
}
