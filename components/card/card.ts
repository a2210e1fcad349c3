import { milestoneLabel } from "@/components/milestones/milestone-label";
import { pictureWords } from "@/components/stone/look-words";
import { words } from "@/components/words";
import type { Card } from "@/lib/cards/card-of";
import { CARD_SIZES, type CardShape } from "@/lib/cards/limits";
import type { CardPaint } from "@/lib/cards/paint";
import { type CardLayout, PLAIN, WORDED } from "./layouts";
import { Lettering, widthOf } from "./letters";
import { type SetText, setText } from "./lines";
import { painted } from "./painted";
import { cardScene } from "./scene";
import { writable } from "./writable";

const t = words("milestones");

const LABEL = { weight: "bold", leading: 1.12 } as const;
const WORDS = { weight: "regular", leading: 1.42 } as const;
/** Between the label and the words: of the words' size. */
const GAP = 0.7;
/** From a line's upper edge to its foot, of its leading. */
const FOOT = 0.76;

/** A card as SVG without a font, a style sheet or anything beside the drawing; and what of the words is not on it. */
export type DrawnCard = { readonly svg: string; readonly missing: boolean; readonly cut: boolean };

/** What a card says that its stone marks. */
export function cardLabel({ marks }: Card): string {
  if (marks.kind === "own_words") return t("card.own");
  return milestoneLabel({ ...marks, words: "", contentNotes: [] });
}

/** The picture in words. */
export const cardAlt = (card: Card): string => pictureWords(cardLabel(card), card.look);

/** What somebody may paste beside the picture. */
export const cardText = (card: Card): string =>
  [cardLabel(card), card.words, card.site ? t("card.from") : ""].filter(Boolean).join("\n\n");

/** Draws a card. The same card, shape and paint are the same bytes. */
export function drawCard(card: Card, shape: CardShape, paint: CardPaint): DrawnCard {
  const size = CARD_SIZES[shape];
  const own = writable(card.words);
  const layouts = own.text === "" ? [PLAIN[shape]] : WORDED[shape];
  const tried = layouts.map((layout) => setOn(layout, writable(cardLabel(card)).text, own.text));
  const set = tried.find(({ cut }) => !cut) ?? tried.at(-1);
  if (!set) throw new Error("a card has a layout");
  const { layout } = set;
  const lettering = new Lettering();
  const svg = [
    cardScene(card.look, layout, size, card.site),
    text(lettering, set),
    card.site ? siteLine(lettering, layout) : "",
  ].join("");
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`;
  return { svg: painted(`${open}${lettering.outlines}${svg}</svg>`, paint), missing: own.missing, cut: set.cut };
}

/** What a card says, in its lines on one layout. */
type SetCard = { readonly layout: CardLayout; readonly label: SetText; readonly said: SetText; readonly cut: boolean };

function setOn(layout: CardLayout, labelled: string, own: string): SetCard {
  const { text: box } = layout;
  const label = setText(labelled, { ...LABEL, sizes: layout.label }, box);
  const height = box.height - heightOf(label, LABEL.leading) - (layout.words[0] ?? 0) * GAP;
  const said = setText(own, { ...WORDS, sizes: layout.words }, { width: box.width, height });
  return { layout, label, said, cut: label.cut || (own !== "" && said.cut) };
}

const heightOf = ({ lines, size }: SetText, leading: number): number => lines.length * size * leading;

/** All of it in the middle of its piece of sky, dark on light: nothing lies behind words but the sky. */
function text(lettering: Lettering, { layout, label, said }: SetCard): string {
  const { y, height } = layout.text;
  const labelled = heightOf(label, LABEL.leading);
  const top = y + (height - labelled - said.size * GAP - heightOf(said, WORDS.leading)) / 2;
  const words = linesOf(lettering, layout, said, WORDS, top + labelled + said.size * GAP);
  return `<g fill="var(--color-ink)">${linesOf(lettering, layout, label, LABEL, top)}${words}</g>`;
}

type Look = typeof LABEL | typeof WORDS;

function linesOf(lettering: Lettering, layout: CardLayout, { lines, size }: SetText, look: Look, top: number): string {
  const { x, width } = layout.text;
  return lines
    .map((line, at) => {
      const start = layout.centred ? x + (width - widthOf(line, look.weight, size)) / 2 : x;
      return lettering.line(line, look.weight, size, start, top + (at + FOOT) * size * look.leading);
    })
    .join("");
}

/** In the middle below the stone, or at the right edge beside it. */
function siteLine(lettering: Lettering, { site: { x, y, size }, stone }: CardLayout): string {
  const line = t("card.from");
  const start = x - widthOf(line, "regular", size) * (x === stone.x ? 0.5 : 1);
  return `<g fill="var(--color-ink)">${lettering.line(line, "regular", size, start, y)}</g>`;
}
