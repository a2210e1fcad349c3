import type { ReactNode } from "react";

/** A few words set apart: calm unless they warn or say what went wrong. */
export function Notice({
  kind = "calm",
  title,
  children,
}: {
  kind?: "calm" | "warn" | "error";
  title?: string;
  children: ReactNode;
}) {
  return (
    <div className={kind === "calm" ? "notice" : `notice notice-${kind}`} role={kind === "error" ? "alert" : undefined}>
      {title ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : null}
      {children}
    </div>
  );
}
