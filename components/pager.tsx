import { words } from "@/components/words";
import { type Address, asking } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";

const t = words("common");

/**
 * The ways to the pages beside this one; `at` is the page's own address without a query, `asked` what else it is asked.
 * `list`: which of its lists, where two of them are paged.
 */
export function Pager({
  at,
  asked = {},
  list = "",
  before,
  after,
  earlier,
  later,
}: {
  at: Address;
  asked?: Readonly<Record<string, string | undefined>>;
  list?: "" | "stones-";
  before: string | null;
  after: string | null;
  earlier?: string;
  later?: string;
}) {
  if (!before && !after) return null;
  return (
    <nav className="pager no-print" aria-label={t("pager.label")}>
      {before ? (
        <>
          <a className="button" rel="prev" href={asking(at, { ...asked, [`${list}before`]: before })}>
            {earlier ?? t("pager.previous")}
          </a>{" "}
        </>
      ) : null}
      {after ? (
        <a className="button" rel="next" href={asking(at, { ...asked, [`${list}after`]: after })}>
          {later ?? t("pager.next")}
        </a>
      ) : null}
    </nav>
  );
}

/** Above a list: its address leads past the end, where something stood once, and the last page is shown instead. */
export function PastEnd({ page }: { page: Page<unknown> }) {
  if (page.pastEnd !== true) return null;
  return (
    <p className="notice" role="status">
      {t("pager.past-end")}
    </p>
  );
}
