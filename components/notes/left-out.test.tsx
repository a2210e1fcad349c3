import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BoardArticle } from "@/components/board/board-article";
import { UnderNotes } from "@/components/thread/under-notes";
import { at } from "@/lib/kernel/addresses";
import { LeftOut } from "./left-out";
import { NotesPage } from "./notes-page";

const html = (count: number) => renderToStaticMarkup(<LeftOut count={count} />);

test("what is left out is said in words up to ten, with a way to the choice, and not at all where nothing is", () => {
  expect(html(0)).toBe("");
  const link = `<a href="${at.contentNotes()}">content notes</a>`;
  expect(html(1)).toContain(`One left out by your ${link}.`);
  expect(html(3)).toContain("Three left out by your ");
  expect(html(10)).toContain("Ten left out by your ");
  expect(html(12)).toContain("12 left out by your ");
});

test("a page of a board that was left out whole says so, is not called empty, and leads on", () => {
  const board = { id: "b", slug: "s", name: "Night owls", line: "Awake", purpose: "Company.", groundRules: [] };
  const page = { items: [], before: null, after: "edge" };
  const whole = renderToStaticMarkup(
    <BoardArticle board={{ ...board, stories: false, stones: false }} page={page} leftOut={30} />,
  );
  expect(whole).toContain("30 left out by your ");
  expect(whole).not.toContain('class="empty"');
  expect(whole).toContain("after=edge");
  const empty = { ...page, after: null };
  expect(
    renderToStaticMarkup(<BoardArticle board={{ ...board, stories: false, stones: false }} page={empty} />),
  ).toContain('class="empty"');
});

test("words that stand open still name their notes, and without notes there is nothing to name", () => {
  const open = renderToStaticMarkup(
    <UnderNotes notes={["suicide", "violence"]} open>
      <p>Words.</p>
    </UnderNotes>,
  );
  expect(open).toMatch(/Content note: suicide, violence.*<p>Words\.<\/p>$/);
  expect(open).not.toContain("<details");
  const plain = (
    <UnderNotes notes={[]} open={false}>
      <p>Words.</p>
    </UnderNotes>
  );
  expect(renderToStaticMarkup(plain)).toBe("<p>Words.</p>");
});

test("the page of the choice shows what was chosen, and folding where nothing was", () => {
  const page = renderToStaticMarkup(<NotesPage choices={{ suicide: "leave-out" }} saved={false} />);
  const chosen = [...page.matchAll(/<input type="radio" name="(\w+)" checked="" value="([\w-]+)"/g)];
  const found = new Map(chosen.map(([, note, choice]) => [note, choice]));
  expect(found.size).toBe(8);
  expect(found.get("suicide")).toBe("leave-out");
  expect(found.get("violence")).toBe("fold");
  expect(page).not.toContain('role="status"');
});
