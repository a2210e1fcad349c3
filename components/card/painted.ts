import type { CardPaint } from "@/lib/cards/paint";

/** What of a style sheet paints SVG. A rim that does not scale is left to browsers: a drawn picture knows no such thing. */
const PAINTS = [
  ...["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-dasharray", "stroke-dashoffset"],
  ...["stop-color", "opacity", "transform"],
];

/**
 * SVG text with the site's classes and tokens turned into plain attributes: it is drawn alike by whatever opens it, and
 * needs no style sheet.
 */
export function painted(svg: string, { rules, tokens }: CardPaint): string {
  return svg
    .replaceAll(/ class="([^"]*)"/g, (_, names: string) => {
      const classes = names.split(" ");
      const sets = new Map(rules.filter(({ name }) => classes.includes(name)).flatMap((rule) => [...rule.sets]));
      return PAINTS.flatMap((property) => {
        const value = sets.get(property);
        return value === undefined ? [] : [` ${property}="${value.replaceAll("px", "")}"`];
      }).join("");
    })
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = tokens.get(name);
      if (value === undefined) throw new Error(`no token ${name}`);
      return value;
    });
}
