import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { doorAt } from "@/lib/threads/doors";
import { DOORS } from "@/lib/threads/limits";
import { DoorArticle } from "./door-article";

test("whoever can’t sleep is offered a stone for tonight; nobody else is told that it is night", () => {
  const offers = DOORS.map((_, place) => {
    const door = doorAt(String(place + 1));
    if (!door) throw new Error("no door");
    const nothing = { board: null, threads: [], lead: null, stories: [], places: [], families: [] };
    return renderToStaticMarkup(<DoorArticle door={door} {...nothing} />).includes('href="/milestones/tonight"');
  });
  expect(offers).toEqual([false, false, false, true, false]);
});
