import { MASK } from "./limits";

/** The text with each span covered; spans that touch become one. */
export function mask(text: string, spans: readonly (readonly [number, number])[]): string {
  let masked = "";
  let at = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue;
    if (from >= at) masked += text.slice(at, from) + MASK;
    at = to;
  }
  return masked + text.slice(at);
}
