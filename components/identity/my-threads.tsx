import { words } from "@/components/words";
import type { MyThread } from "@/lib/threads/mine";

/** The threads somebody spoke in, and under which name. Recomputed from their key each time; no list of it is kept. */
export function MyThreads({ threads, all }: { threads: readonly MyThread[]; all: boolean }) {
  const t = words("me");
  return (
    <section className="stack">
      <h2>{t("threads-title")}</h2>
      {threads.length === 0 ? <p>{t("threads-none")}</p> : null}
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            <a href={`/t/${thread.id}`}>{thread.title || t("thread-withdrawn")}</a>
            <span className="hint">
              {t.rich(thread.asProfile ? "as-profile" : "as-alias", { name: () => <bdi>{thread.name}</bdi> })}
            </span>
          </li>
        ))}
      </ul>
      {all ? null : (
        <p>
          <a href="/me?all=1">{t("threads-all")}</a>
        </p>
      )}
    </section>
  );
}
