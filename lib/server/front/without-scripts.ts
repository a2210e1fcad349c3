import { Parser } from "htmlparser2";

/**
 * A page of Next without the framework's scripts: nothing on our pages hydrates, so they would only be weight and risk.
 * What stays is our own: the file for every page, and the sum that the last step of joining sets. A real parser finds the places; the bytes between them are passed on untouched.
 */
export function withoutScripts(html: string): string {
  const cuts: [number, number][] = [];
  let cutFrom: number | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const ours = /^\/(cairn\.js(\?v=[0-9a-f]{12})?|work\.js)$/.test(attributes.src ?? "");
      if (name === "script" && !ours) cutFrom = parser.startIndex;
      const preload = attributes.rel === "preload" || attributes.rel === "modulepreload";
      if (name === "link" && preload && (attributes.as === "script" || attributes.rel === "modulepreload")) {
        cuts.push([parser.startIndex, parser.endIndex + 1]);
      }
    },
    onclosetag(name) {
      if (name !== "script" || cutFrom === null) return;
      cuts.push([cutFrom, parser.endIndex + 1]);
      cutFrom = null;
    },
  });
  parser.end(html);
  if (cuts.length === 0) return html;
  let kept = "";
  let at = 0;
  for (const [from, to] of cuts) {
    kept += html.slice(at, from);
    at = to;
  }
  return kept + html.slice(at);
}
