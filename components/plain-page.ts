import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

export type PlainPage = (
  | { kind: "broken"; reference: string }
  | { kind: "not-found" | "unreachable" | "no-form" | "gone" | "other-origin" | "too-large" | "not-understood" }
) & {
  typed: readonly TypedWords[];
  /** What was typed speaks of a life in danger. */
  crying: boolean;
  site: PlainSite;
};
/** What is the same on all of them: whether it is a demonstration, and where the style sheet is. */
export type PlainSite = { demo: boolean; style: string };
export type TypedWords = { label: string; text: string };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A whole page without React, for when the site itself cannot answer: kind words, the way to help, and every word
 * that was typed. It needs no database and no script.
 */
export function plainPage(page: PlainPage): string {
  const t = words("plain");
  const typed = page.typed
    .map(
      ({ text }, place) =>
        `<p><label for="kept-${place}">${escaped(t("kept"))}</label>\n<textarea id="kept-${place}" rows="10" readonly autocomplete="off">\n${escaped(text)}</textarea></p>`,
    )
    .join("\n");
  const reference = page.kind === "broken" ? `<p>${escaped(t("reference", { code: page.reference }))}</p>` : "";
  const help = page.crying
    ? `<p>${escaped(t("crisis"))} <a href="${at.help()}">${escaped(t("crisis-link"))}</a></p>`
    : "";
  const demo = page.site.demo ? `<p>${escaped(words("shell")("demo"))}</p>\n` : "";
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(t(`${page.kind}-title`))} – Cairn</title><link rel="stylesheet" href="${page.site.style}"></head>
<body><header><a href="${at.leave()}">${escaped(t("leave"))}</a> <a href="${at.help()}">${escaped(t("help"))}</a></header>
${demo}<main><h1>${escaped(t(`${page.kind}-title`))}</h1><p>${escaped(t(page.kind))}</p>${help}${reference}
${typed}
<p><a href="${at.home()}">${escaped(t("home"))}</a></p></main></body></html>`;
}
