import type { ReactNode } from "react";
import { StoneAvatar } from "./stone/stone";
import { words } from "./words";

const t = words("common");

/** A page with nothing on it yet invites. */
export function EmptyState({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <StoneAvatar seed="first-light" large />
      <p>{title ?? t("empty.title")}</p>
      {children}
    </div>
  );
}
