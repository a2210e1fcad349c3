import { words } from "@/components/words";
import type { ShellViewer } from "./page-shell";

const t = words("shell");

/** The ways through the site; the name above them leads to the first page. It wraps on a narrow screen: nothing is hidden behind a button. */
export function MainNav({ viewer }: { viewer: ShellViewer }) {
  const everyone = [
    { href: "/stories", text: t("nav.stories") },
    { href: "/milestones", text: t("nav.milestones") },
    { href: "/search", text: t("nav.search") },
  ];
  const member = [
    { href: "/inbox", text: t("nav.inbox") },
    { href: "/me", text: t("nav.me") },
  ];
  const reader = [
    { href: "/join", text: t("nav.join") },
    { href: "/signin", text: t("nav.signIn") },
  ];
  const desk = viewer.moderates ? [{ href: "/desk", text: t("nav.desk") }] : [];
  return (
    <nav className="nav no-print" aria-label={t("navLabel")}>
      <ul>
        {[...everyone, ...(viewer.signedIn ? member : reader), ...desk].map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
