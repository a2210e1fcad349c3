import { EmptyState } from "@/components/empty-state";
import { words } from "@/components/words";

const t = words("shell");

/** What was removed, is held, or never was: one page for all, so that none can be told from another. */
export default function NotFound() {
  return (
    <>
      <h1>{t("notFound.title")}</h1>
      <EmptyState title={t("notFound.body")}>
        <p>
          <a href="/">{t("notFound.home")}</a>
        </p>
      </EmptyState>
    </>
  );
}
