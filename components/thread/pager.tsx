import { words } from "@/components/words";

/** Earlier and later pages; nothing where there are none. */
export function Pager({ path, before, after, keep = "" }: { path: string; before: string | null; after: string | null; keep?: string }) {
  if (before === null && after === null) return null;
  const t = words("thread");
  return (
    <nav className="pager" aria-label={t("pages")}>
      {before === null ? null : (
        <a className="button" rel="prev" href={`${path}?before=${before}${keep}`}>
          {t("page-before")}
        </a>
      )}
      {after === null ? null : (
        <a className="button" rel="next" href={`${path}?after=${after}${keep}`}>
          {t("page-after")}
        </a>
      )}
    </nav>
  );
}
