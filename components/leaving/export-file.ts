import { milestoneLabel } from "@/components/milestones/milestone-label";
import { monthText } from "@/components/milestones/shared-week";
import { words } from "@/components/words";
import type { EncouragementKind } from "@/lib/encouragements/limits";
import type { Decision, Export, ExportedMilestone, ExportedPost, ExportedThread } from "@/lib/leaving/export";
import { list, quoted, safe, section } from "./export-html";
import { notebookParts } from "./export-notebook";

const t = words("leaving");
const kinds = words("encourage");
const me = words("me");

const kindName = (kind: EncouragementKind): string => kinds(kind);

/**
 * The copy that is read in a browser, from a disk, without a connection: one page, no script, nothing from anywhere
 * else. Words stand in it exactly as they were written.
 */
export function exportFile(copy: Export): string {
  const { profile, notebook } = copy;
  const parts = [
    profile
      ? section(t("copy.profile"), [
          `<p>${safe(profile.name)} (${safe(profile.address)})</p>`,
          profile.about ? quoted(profile.about) : "",
          profile.showsCairn ? `<p>${safe(t("copy.shows-cairn"))}</p>` : "",
        ])
      : "",
    section(t("copy.threads"), copy.threads.map(threadPart)),
    section(t("copy.milestones"), copy.milestones.map(stonePart)),
    section(t("copy.encouragements"), [list(copy.encouragements.map(({ to, kind }) => `${kindName(kind)}: ${to}`))]),
    section(
      t("copy.reports"),
      copy.reports.map(({ about, words: said }) => `<p>${safe(about)}</p>${said ? quoted(said) : ""}`),
    ),
    section(t("copy.waiting"), copy.waiting.map(quoted)),
    section(
      t("copy.notices"),
      copy.notices.map(
        ({ until, rule, words: said }) =>
          `<p>${safe([rule, t("copy.until", { day: until })].filter(Boolean).join(", "))}</p>${said ? quoted(said) : ""}`,
      ),
    ),
    ...notebookParts(notebook),
  ];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${safe(t("copy.title"))}</title>
<style>body{font:1rem/1.6 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}blockquote{white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 1rem;padding-left:1rem;border-left:3px solid}</style></head>
<body><h1>${safe(t("copy.title"))}</h1><p>${safe(t("copy.made", { day: copy.madeOn }))}</p>
${parts.join("\n")}
</body></html>
`;
}

function threadPart(thread: ExportedThread): string {
  const name = t(thread.lastingName ? "copy.as-lasting" : "copy.as-alias", { name: thread.name });
  const about = [thread.board, name, thread.address].join(" · ");
  // As the list of one's threads says it: taken back by who opened it, or out of view.
  const title = thread.title || me(thread.title === null ? "thread-hidden" : "thread-withdrawn");
  return `<h3>${safe(title)}</h3><p>${safe(about)}</p>\n${thread.posts.map((post) => postPart(post, thread.shown)).join("\n")}`;
}

function postPart(post: ExportedPost, thread: ExportedThread["shown"]): string {
  // Words that stand as they were are still seen by nobody while their thread is not shown.
  const seen =
    post.standing === "visible" && thread === "hidden" ? t("copy.thread-hidden") : t(`copy.standing-${post.standing}`);
  const facts = [
    post.day,
    post.opens ? t("copy.opening") : "",
    seen,
    post.edited ? t("copy.edited") : "",
    answersText(post),
    post.address,
  ];
  return `<p>${safe(facts.filter(Boolean).join(" · "))}</p>${post.words ? quoted(post.words) : ""}${reason(post.decision)}`;
}

/** Names whom it answers or quotes. Their words are theirs, and stand in their own copy alone. */
function answersText({ answers }: ExportedPost): string {
  if (answers === null) return "";
  const who = [answers.name, answers.address].filter(Boolean).join(", ");
  return t(answers.quoted ? "copy.quotes" : "copy.answers", { who });
}

function stonePart(stone: ExportedMilestone): string {
  const month = monthText(new Date(`${stone.month}-01`));
  const medication = stone.onMedication ? words("milestones")("medication") : "";
  const facts = [
    month,
    milestoneLabel(stone),
    medication,
    stone.name,
    t(`copy.standing-${stone.standing}`),
    stone.address,
  ];
  return `<p>${safe(facts.filter(Boolean).join(" · "))}</p>${stone.words ? quoted(stone.words) : ""}${reason(stone.decision)}`;
}

function reason(decision: Decision | null): string {
  const said = [decision?.rule, decision?.words].filter(Boolean).join(". ");
  return said ? `<p>${safe(`${t("copy.decision")} ${said}`)}</p>` : "";
}
