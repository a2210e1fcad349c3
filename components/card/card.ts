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
export function cardLabel({ marks, words: own }: Card): string {
  if (marks.kind === "own_words") return own === "" ? t("card.own") : t("card.ownSaid");
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
  const wished = (own.text === "" ? PLAIN : WORDED)[shape];
  const lettering = new Lettering();
  const label = setText(writable(cardLabel(card)).text, { ...LABEL, sizes: wished.label }, wished.text);
  const room = wished.text.height - heightOf(label, LABEL.leading) - (wished.words[0] ?? 0) * GAP;
  const said = setText(own.text, { ...WORDS, sizes: wished.words }, { width: wished.text.width, height: room });
  const height = heightOf(label, LABEL.leading) + said.size * GAP + heightOf(said, WORDS.leading);
  const layout = lowered(wished, height);
  const block = { top: layout.text.y + (layout.hangs ? 0 : (layout.text.height - height) / 2), height };
  const svg = [
    cardScene(card.look, layout, size, card.site),
    layout.paper ? paper(layout.paper, block) : "",
    text(lettering, layout, label, said, block.top),
    card.site ? siteLine(lettering, layout) : "",
  ].join("");
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`;
  return {
    svg: painted(`${open}${lettering.outlines}${svg}</svg>`, paint),
    missing: own.missing,
    cut: label.cut || (own.text !== "" && said.cut),
  };
}

type Block = { readonly top: number; readonly height: number };

/** Of the room that few words leave below them, how much of it goes above the stone. */
const LOWERED = 0.45;

/** Where text hangs below the stone, both stand lower the less of it there is. */
function lowered(layout: CardLayout, height: number): CardLayout {
  if (!layout.hangs) return layout;
  const by = Math.round((layout.text.height - height) * LOWERED);
  const { horizon, stone, text } = layout;
  return {
    ...layout,
    horizon: horizon + by,
    stone: { ...stone, foot: stone.foot + by },
    text: { ...text, y: text.y + by },
  };
}

const heightOf = ({ lines, size }: SetText, leading: number): number => lines.length * size * leading;

/** Around the text, and no larger than it. */
function paper({ x, width, margin }: NonNullable<CardLayout["paper"]>, { top, height }: Block): string {
  return `<rect fill="var(--color-raised)" x="${x}" y="${Math.round(top - margin)}" width="${width}" height="${Math.round(height + 2 * margin)}" rx="28"/>`;
}

function text(lettering: Lettering, layout: CardLayout, label: SetText, said: SetText, top: number): string {
  const below = top + heightOf(label, LABEL.leading) + said.size * GAP;
  return (
    `<g fill="var(--color-ink)">${linesOf(lettering, layout, label, LABEL, top)}</g>` +
    (said.lines.length > 0 ? `<g fill="var(--color-soft)">${linesOf(lettering, layout, said, WORDS, below)}</g>` : "")
  );
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

function siteLine(lettering: Lettering, { site: { x, y, size }, stone }: CardLayout): string {
  const line = t("card.from");
  const start = x === stone.x ? x - widthOf(line, "regular", size) / 2 : x;
  return `<g fill="var(--color-ink)">${lettering.line(line, "regular", size, start, y)}</g>`;
}
