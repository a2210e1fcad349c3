import type { ReactNode } from "react";
import { words } from "@/components/words";
import { settings } from "@/lib/server/settings";
import "@/components/help/help.css";

/** A root of its own: no viewer, no cookie, no database, so help is there when all else is down. */
export default function HelpLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {settings().demo ? <p className="help-demo">{words("shell")("demo")}</p> : null}
        {children}
      </body>
    </html>
  );
}
