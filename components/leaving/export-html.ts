import { words } from "@/components/words";

const t = words("leaving");

/** Text as it stands in HTML. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Words as they were written. */
export const quoted = (text: string): string => `<blockquote>${safe(text)}</blockquote>`;

/** A part of the copy; one that holds nothing says so. */
export function section(title: string, parts: readonly string[]): string {
  const whole = parts.join("\n");
  return `<h2>${safe(title)}</h2>\n${whole === "" ? `<p>${safe(t("copy.none"))}</p>` : whole}`;
}

/** Lines of text. */
export const list = (lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<ul>${lines.map((line) => `<li>${safe(line)}</li>`).join("")}</ul>`;
