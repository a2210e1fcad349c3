import type { Example } from "@/lib/intake/examples/examples";
import { MASK } from "@/lib/intake/limits";
import { type Tried, tryText } from "./tried";

/** One line of the table: how often what should happen happened, or what should not. */
export type Score = {
  readonly what: string;
  readonly hits: number;
  readonly of: number;
  /** The examples behind the number that is worth reading: those missed, or those that fired falsely. */
  readonly wrong: readonly { readonly example: Example; readonly tried: Tried }[];
};

type One = { readonly example: Example; readonly tried: Tried };

const MARKET = ["selling", "sourcing", "brokering"];
const isCry = ({ example: { of } }: One) => of === "crisis" || of === "danger";
const asked =
  (...classes: string[]) =>
  ({ tried }: One) =>
    classes.some((one) => tried.asked.includes(one));

/** All measures of the table, over these examples. */
export function scores(examples: readonly Example[]): Score[] {
  const all = examples.map((example): One => ({ example, tried: tryText(example) }));
  const of = (...classes: (string | null)[]) => all.filter(({ example }) => classes.includes(example.of));
  const hard = (list: One[], isHard: boolean) => list.filter(({ example }) => example.hard === isHard);
  const heard = ({ tried }: One) => tried.panel;
  const cries = all.filter(isCry);
  const plainly = (name: string, list: One[], seen: (one: One) => boolean) => [
    recall(`${name}, plain`, hard(list, false), seen),
    recall(`${name}, hard`, hard(list, true), seen),
  ];
  return [
    falsely("silenced: a cry that is held", cries, ({ tried }) => tried.held),
    ...plainly("crisis: help shown", cries, heard),
    recall("crisis: a volunteer is told", cries, ({ tried }) => (tried.severity ?? 4) <= 1),
    ...plainly("immediate danger: help shown", of("danger"), heard),
    recall("immediate danger: first in the queue", of("danger"), ({ tried }) => tried.severity === 0),
    falsely("false panels, harmless texts", of(null), heard),
    falsely("false cases, harmless texts", of(null), ({ tried }) => tried.severity !== null && tried.severity <= 1),
    falsely(
      "false holds, all but the market and exposing",
      of(null, "contact", "shaming", "orders", "identifying"),
      ({ tried }) => tried.held,
    ),
    falsely("false questions, harmless texts", of(null), ({ tried }) => tried.asked.length > 0),
    ...plainly("contact: asked", of("contact"), asked("contact")),
    recall(
      "contact: masked exactly",
      of("contact").filter(({ example }) => example.mask.length > 0),
      maskedExactly,
    ),
    ...plainly("selling, sourcing, brokering: asked", of(...MARKET), asked(...MARKET)),
    recall("selling, sourcing, brokering: held", of(...MARKET), ({ tried }) => tried.held),
    ...plainly("shaming and orders: asked", of("shaming", "orders"), asked("shaming", "orders")),
    recall("exposing others: held", of("exposing"), ({ tried }) => tried.held),
    recall("identifying oneself: asked", of("identifying"), asked("identifying", "exposing")),
  ];
}

function recall(what: string, list: readonly One[], seen: (one: One) => boolean): Score {
  const wrong = list.filter((one) => !seen(one));
  return { what, hits: list.length - wrong.length, of: list.length, wrong };
}

function falsely(what: string, list: readonly One[], happened: (one: One) => boolean): Score {
  const wrong = list.filter(happened);
  return { what, hits: wrong.length, of: list.length, wrong };
}

function maskedExactly({ example, tried }: One): boolean {
  const wanted = example.mask.reduce((text, part) => text.replaceAll(part, MASK), example.text);
  return (tried.published ?? "") === wanted;
}
