import { helpHosts } from "../help-allowed";
import { hosts } from "./data";
import type { DottedName, Label } from "./dotted-names";
import { isOrdinary } from "./ordinary-words";

const endings = new Set(hosts.endings);
const wordlike = new Set(hosts.wordlike);
const afterSlash = new Set(hosts.afterSlash);
const allowed = new Set([...hosts.allowed, ...helpHosts]);
const notLocal = new Set(hosts.notLocal);

/** The host of a page where people find help, or one below it. */
export function isHelpHost(labels: readonly string[]): boolean {
  const name = labels.join(".").replace(/^www\./, "");
  if (hosts.allowedEndings.some((ending) => `.${name}`.endsWith(ending))) return true;
  return labels.some((_label, at) => allowed.has(labels.slice(at).join(".")));
}

/** Judged by its last label and a slash behind it. */
export function isLikelyHost(text: string, { labels, to }: DottedName): boolean {
  const ending = labels.at(-1)?.text ?? "";
  return (endings.has(ending) && !wordlike.has(ending)) || (text.charAt(to) === "/" && afterSlash.has(ending));
}

/** Up to which label a row of labels is a host: 'was.here.example.com.then' ends behind 'com'. 0 when it is none. */
export function hostLength(
  dotted: DottedName,
  hasPath: (label: Label) => boolean,
  isCapital: (label: Label) => boolean,
): number {
  for (let length = dotted.labels.length; length >= 2; length -= 1)
    if (isHost(dotted.labels.slice(0, length), hasPath, isCapital)) return length;
  return 0;
}

function isHost(
  labels: readonly Label[],
  hasPath: (label: Label) => boolean,
  isCapital: (label: Label) => boolean,
): boolean {
  const [ending, before] = [labels.at(-1), labels.at(-2)];
  if (!ending || !before || !/[a-z]/.test(before.text)) return false;
  const name = ending.text;
  const disguised = labels.some(({ dot }) => dot !== null && !dot.plain);
  if (disguised && notLocal.has(before.text)) return false;
  if (endings.has(name) && (disguised || !isCapital(ending))) {
    if (
      hasPath(ending) ||
      (disguised && !labels.some(({ dot }) => dot?.spoken && wordlike.has(name) && isOrdinary(before.text)))
    )
      return true;
    if (before.text.length < 2 || notLocal.has(before.text)) return false;
    return (
      !wordlike.has(name) ||
      /[\d-]/.test(before.text) ||
      (name.length > 2 && labels.slice(0, -1).some(({ text }) => !isOrdinary(text)))
    );
  }
  return afterSlash.has(name) && (hasPath(ending) || labels.some(({ dot }) => dot && !dot.plain && !dot.spoken));
}
