import { words } from "@/components/words";
import type { AuthorNotice } from "@/lib/cases/author-notice";
import { at } from "@/lib/kernel/addresses";

type Props = { standing: "held" | "removed"; notice: AuthorNotice | null };

/** Beside one's own held or removed words, seen by nobody else: what happened, by which rule, and what one can do. Beside held words help stands below. */
export function AuthorNoticeWords({ standing, notice }: Props) {
  const t = words("report");
  const waiting = standing === "held" && (notice === null || notice.waiting);
  return (
    <div className="notice">
      <p>{waiting ? t("author-waiting") : t(`author-${standing}`)}</p>
      {waiting || !notice?.rule ? null : (
        <p>{t.rich("author-rule", { title: notice.rule.title, rules: (text) => <a href={at.rules()}>{text}</a> })}</p>
      )}
      {waiting || !notice?.words ? null : <blockquote>{notice.words}</blockquote>}
      {standing === "held" ? null : <p>{t.rich("author-help", { help: (text) => <a href={at.help()}>{text}</a> })}</p>}
    </div>
  );
}
