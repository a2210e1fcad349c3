/** Letters with more marks than any language stacks are drawn over the neighbours' words. */
const MARKS_AT_MOST = 3;

/**
 * Words as they are kept: composed (NFC), one kind of line break, without control and direction-override characters
 * that could make a line read as something else, and without stray zero-width ones (a joiner inside an emoji stays).
 */
export function cleanWords(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\u200C\u200E\u200F\u2060\uFEFF]/g, "")
    .replace(/(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu, "")
    .replace(new RegExp(`(\\p{M}{${MARKS_AT_MOST}})\\p{M}+`, "gu"), "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
