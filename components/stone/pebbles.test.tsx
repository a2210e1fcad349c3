import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PEBBLES_DRAWN, Pebbles } from "./pebbles";

const foot = { x: 470, y: 446, wide: 280 };
const laid = (count: number) => renderToStaticMarkup(<Pebbles count={count} seed="tarn" foot={foot} />);

test("a new pebble never moves those that lie, and twelve are drawn at most", () => {
  expect(laid(0)).toBe("");
  for (let count = 1; count <= PEBBLES_DRAWN; count += 1) {
    expect(laid(count).startsWith(laid(count - 1))).toBe(true);
    expect(laid(count).match(/<g /g)).toHaveLength(count);
  }
  expect(laid(400)).toBe(laid(PEBBLES_DRAWN));
});

test("pebbles are small: twelve weigh under 3 kB", () => {
  expect(laid(PEBBLES_DRAWN).length).toBeLessThan(3000);
});
