import { expect, test } from "./fixtures";
import { openedBy, unique } from "./threads";
import { TextBrowser, w3mIsThere } from "./w3m";

test("who has w3m alone joins, answers, and reads what they wrote", async ({ somebody, baseURL }) => {
  test.skip(!(await w3mIsThere()), "no w3m is here, and none can be had from Debian's packages");
  const title = unique("Kettle");
  const thread = new URL(await openedBy(somebody.asking, title, "Is anyone awake?"), baseURL).href;
  const w3m = await TextBrowser.open(`${baseURL}/join`);
  try {
    w3m.chooseAfter("Who uses this device");
    w3m.press("Get my six words");
    const shown = await w3m.page();
    const key = [...shown.matchAll(/^ *\d\. (\S+)$/gm)].map(([, word = ""]) => word);
    expect(key).toHaveLength(6);
    w3m.press("I’ve saved them");
    const asked = [...(await w3m.page()).matchAll(/Word number (\d)/g)].map(([label, number]) => ({ label, number }));
    expect(asked).toHaveLength(2);
    for (const { label, number } of asked) w3m.fillAfter(label, key[Number(number) - 1] ?? "");
    w3m.press("Finish joining");
    expect(await w3m.page()).toContain("You’ve joined. Welcome.");

    w3m.go(thread);
    const words = unique("I am, with tea.");
    await w3m.writeAfter("Your reply", words);
    w3m.press("Post reply");
    const page = await w3m.page();
    expect(page).toContain(title);
    expect(page).toContain(words);
    expect(await (await somebody.asking.get(thread)).text()).toContain(words);
  } finally {
    await w3m.close();
  }
});
