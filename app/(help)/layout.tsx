import type { ReactNode } from "react";
import "@/components/help/help.css";

/** A root of its own: no viewer, no cookie, no database, so help is there when all else is down. */
export default function HelpLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
