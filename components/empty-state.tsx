import type { ReactNode } from "react";
import { Stone } from "./stone/stone";
import { words } from "./words";

const t = words("common");

/** A page with nothing on it yet invites. */
export function EmptyState({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Stone seed="first-light" />
      <p>{title ?? t("empty.title")}</p>
      {children}
    </div>
  );
}
