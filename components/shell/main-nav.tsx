import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { wayTo } from "./way-to";

const t = words("shell");

/** `unread`: a volunteer wrote something that they have not seen. `news`: there are new replies where they follow. */
export type ShellViewer = { signedIn: boolean; moderates: boolean; unread: boolean; news: boolean };

/** The ways through the site; the name above them leads to the first page. It wraps on a narrow screen: nothing is hidden behind a button. */
export function MainNav({ viewer, here }: { viewer: ShellViewer; here: string }) {
  const everyone = [
    { href: at.boards(), text: t("nav.boards") },
    { href: at.stories(), text: t("nav.stories") },
    { href: at.wall(), text: t("nav.milestones") },
    { href: at.groups(), text: t("nav.groups") },
    { href: at.search(), text: t("nav.search") },
  ];
  const member = [
    { href: at.inbox(), text: t("nav.inbox") },
    { href: at.me(), text: t("nav.me") },
  ];
  const reader = [
    { href: at.join(), text: t("nav.join") },
    { href: at.signIn(), text: t("nav.signIn") },
  ];
  const desk = viewer.moderates ? [{ href: at.desk(), text: t("nav.desk") }] : [];
  return (
    <nav className="nav no-print" aria-label={t("navLabel")}>
      <ul>
        {[...everyone, ...(viewer.signedIn ? member : reader), ...desk].map(({ href, text }) => (
          <li key={href}>
            <a {...wayTo(href, here)}>
              {text}
              {href === at.inbox() && (viewer.unread || viewer.news) ? <Unread by={viewer} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A word and no number: somebody wrote to them, and there is no hurry. */
function Unread({ by: { unread } }: { by: ShellViewer }) {
  return (
    <>
      {" "}
      <span className="tag tag-state nav-unread">{t("nav.unread")}</span>{" "}
      <span className="visually-hidden">{t(unread ? "nav.unread-of" : "nav.news-of")}</span>
    </>
  );
}
