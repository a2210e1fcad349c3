import type { Page } from "@playwright/test";

/** A phone, a phone on its side, and a desk. */
const WIDTHS = [360, 640, 1280];

/** What the first press of Tab leads to and nobody sees, at each width. Leaves the page as wide as it was. */
export async function firstFocusFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.keyboard.press("Tab");
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 640 });
    const { name, seen, points } = await focusSeen(page);
    if (seen < points) found.push(`first focus at ${width} px: ${seen} of ${points} points of ${name} are seen`);
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** What has the focus while somebody goes through the page with this key and is covered whole. WCAG 2.2, 2.4.11. */
export async function coveredOnTheWay(page: Page, key: "Tab" | "Shift+Tab"): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 1; stop < 400; stop++) {
    await page.keyboard.press(key);
    const { name, seen, points } = await focusSeen(page);
    // After the last one, or before the first, the focus leaves the page.
    if (points === 0) return stop > 3 ? found : [...found, `${stop} stops are no way through a page`];
    if (seen === 0) found.push(`${key} ${stop}: ${name} is covered`);
  }
  return [...found, "no end"];
}

/** Of points in the middle and near the corners of what has the focus: how many show it. None where nothing has it. */
function focusSeen(page: Page): Promise<{ name: string; seen: number; points: number }> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return { name: "nothing", seen: 0, points: 0 };
    const points = [...one.getClientRects()]
      // What is there for the Enter key alone, or for the ear, has no size.
      .filter((box) => box.width > 1 && box.height > 1)
      .flatMap((box) => {
        const [x, y] = [Math.min(box.width / 4, 12), Math.min(box.height / 4, 12)];
        return [
          [box.left + box.width / 2, box.top + box.height / 2],
          [box.left + x, box.top + y],
          [box.right - x, box.top + y],
          [box.left + x, box.bottom - y],
          [box.right - x, box.bottom - y],
        ];
      });
    const seen = points.filter(([x = -1, y = -1]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (one.contains(hit) || one.closest("label")?.contains(hit));
    });
    return { name: one.outerHTML.slice(0, 90), seen: seen.length, points: Math.max(points.length, 1) };
  });
}

/**
 * Words that touch, without white space or a sign between them, where no style sheet keeps them apart: a screen reader
 * in some browsers, a text browser and a copy read them as one. Leaves the page without its style sheets.
 */
export function wordsThatTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const edge = (text: Node, from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    let before: Node | null = null;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue ?? "";
      if (words === "" || text.parentElement?.closest("script, style, template, noscript")) continue;
      const said = before?.nodeValue ?? "";
      if (before && /[\p{L}\p{N}.,;:!?…)”]$/u.test(said) && /^[\p{L}\p{N}]/u.test(words)) {
        const [end, start] = [edge(before, said.length - 1), edge(text, 0)];
        const sameLine = end.height > 0 && start.height > 0 && start.top < end.bottom && end.top < start.bottom;
        if (sameLine && Math.abs(start.left - end.right) < 2) found.push(`${said.slice(-30)}|${words.slice(0, 30)}`);
      }
      before = text;
    }
    return found;
  });
}
