import { words } from "@/components/words";

const t = words("common");

export type FieldProblem = { field: string; text: string };

/** What needs another look, at the top of the form, each with a link to its field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} id="problems">
      <h2>{t("errors.title", { count: problems.length })}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
      <p>{t("errors.kept")}</p>
    </div>
  );
}
