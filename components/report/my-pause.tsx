import { words } from "@/components/words";
import type { MyNotice } from "@/lib/moderation/my-notices";

/** For a paused member: why, and when it ends. Nothing when nothing binds. */
export function MyPause({ notices }: { notices: readonly MyNotice[] }) {
  const t = words("report");
  const [longest] = notices;
  if (longest === undefined) return null;
  return (
    <section className="notice">
      <p>{t("pause", { until: longest.until })}</p>
      {notices.map((notice) => (
        <div key={`${notice.until.toISOString()}-${notice.rule}`}>
          {notice.rule === null ? null : (
            <p>{t.rich("author-rule", { title: notice.rule, rules: (text) => <a href="/rules">{text}</a> })}</p>
          )}
          {notice.words === null ? null : <blockquote>{notice.words}</blockquote>}
        </div>
      ))}
      <p>{t.rich("author-help", { help: (text) => <a href="/help">{text}</a> })}</p>
    </section>
  );
}
