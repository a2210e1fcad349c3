import { MARK_PATHS } from "@/components/shell/mark-paths";
import { words } from "@/components/words";
import { type Address, at } from "@/lib/kernel/addresses";

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

/** Where every board is listed. */
const boards = at.boards();

const link = (to: Address, text: string, look = ""): string =>
  `<a${look === "" ? "" : ` class="${look}"`} href="${to}">${escaped(text)}</a>`;

/** The ways out, the name and the ways through the site, the same on each: who asks is not looked up. */
function head(): string {
  const shell = words("shell");
  const stones = MARK_PATHS.map(({ stone, d }) => `<path class="${stone}" d="${d}"/>`).join("");
  const ways = [
    link(boards, words("plain")("boards")),
    link(at.stories(), shell("nav.stories")),
    link(at.wall(), shell("nav.milestones")),
    link(at.search(), shell("nav.search")),
    link(at.signIn(), shell("nav.signIn")),
  ];
  return `<a class="skip" href="#main">${escaped(shell("skip"))}</a>
<header><nav aria-label="${escaped(shell("safetyLabel"))}">${link(at.leave(), shell("leave"), "leave")} ${link(at.help(), shell("helpNow"))}</nav>
<a class="brand" href="${at.home()}"><svg viewBox="0 0 32 32" aria-hidden="true">${stones}</svg> ${escaped(shell("brand"))}</a></header>
<nav aria-label="${escaped(shell("navLabel"))}"><ul>
${ways.map((way) => `<li>${way}</li>`).join("\n")}
</ul></nav>`;
}

/**
 * A whole page without React, for when the site itself cannot answer: kind words, the way to help, and every word
 * that was typed before the ways on. It needs no database and no script.
 */
export function plainPage(page: PlainPage): string {
  const t = words("plain");
  const title = escaped(t(`${page.kind}-title`));
  const typed = page.typed
    .map(
      ({ text }, place) =>
        `<p><label for="kept-${place}">${escaped(t("kept"))}</label>\n<textarea id="kept-${place}" rows="10" readonly autocomplete="off">\n${escaped(text)}</textarea></p>`,
    )
    .join("\n");
  const reference = page.kind === "broken" ? `<p>${escaped(t("reference", { code: page.reference }))}</p>` : "";
  const help = page.crying ? `<p>${escaped(t("crisis"))} ${link(at.help(), t("crisis-link"))}</p>` : "";
  const shell = words("shell");
  const demo = page.site.demo
    ? `<aside class="demo" aria-label="${escaped(shell("demoLabel"))}">${escaped(shell("demo"))}</aside>\n`
    : "";
  const on = [link(boards, t("on-boards")), link(at.search(), t("on-search")), link(at.help(), t("on-help"))];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} – Cairn</title><link rel="stylesheet" href="${page.site.style}"></head>
<body>${head()}
${demo}<main id="main" tabindex="-1"><h1>${title}</h1><p>${escaped(t(page.kind))}</p>${help}${reference}
${typed}
<nav aria-label="${escaped(t("on"))}"><ul>
${on.map((way) => `<li>${way}</li>`).join("\n")}
</ul></nav></main></body></html>`;
}
