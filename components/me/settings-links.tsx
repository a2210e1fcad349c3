import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { SignOutForm } from "./sign-out-form";

const t = words("me");

/** What is set up once and seldom looked at again has pages of its own. */
const SETTINGS = [
  { name: "profile", href: at.ownProfile() },
  { name: "notes", href: at.contentNotes() },
  { name: "help", href: at.waiting() },
  { name: "account", href: at.account() },
  { name: "leaving", href: at.leaving() },
] as const;

/** The ways to one's settings, and out. `mayHelp`: they have been here long enough to reply to those who wait. */
export function SettingsLinks({ mayHelp }: { mayHelp: boolean }) {
  return (
    <nav className="me-settings" aria-labelledby="settings">
      <h2 id="settings">{t("settings")}</h2>
      <ul className="rows">
        {SETTINGS.filter(({ name }) => name !== "help" || mayHelp).map(({ name, href }) => (
          <li key={name}>
            <h3>
              <a href={href}>{t(`${name}-link`)}</a>
            </h3>
            <p className="meta">{t(`${name}-line`)}</p>
          </li>
        ))}
      </ul>
      <SignOutForm />
    </nav>
  );
}
