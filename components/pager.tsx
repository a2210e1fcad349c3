import { words } from "@/components/words";

const t = words("common");

/** The ways to the pages beside this one; `at` is the page's own address, with no query. */
export function Pager({
  at,
  before,
  after,
  earlier,
  later,
}: {
  at: string;
  before: string | null;
  after: string | null;
  earlier?: string;
  later?: string;
}) {
  if (!before && !after) return null;
  return (
    <nav className="pager no-print" aria-label={t("pager.label")}>
      {before ? (
        <a className="button" rel="prev" href={`${at}?before=${before}`}>
          {earlier ?? t("pager.previous")}
        </a>
      ) : null}
      {after ? (
        <a className="button" rel="next" href={`${at}?after=${after}`}>
          {later ?? t("pager.next")}
        </a>
      ) : null}
    </nav>
  );
}
