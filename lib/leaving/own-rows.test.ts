import { expect, test } from "vitest";
import { batches } from "./own-rows";

test("while all there is is tried with a key, whoever else waits is answered again and again", async () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => String(n).padStart(16, "0"));
  let [turns, running] = [0, true];
  const count = () => {
    turns += 1;
    if (running) setImmediate(count);
  };
  setImmediate(count);
  // A database that answers at once, so that nothing but the code itself gives anybody else a turn.
  const read = async ({ where, take }: { where: { id: { gt: string } }; take: number }) =>
    ids
      .filter((id) => id > where.id.gt)
      .slice(0, take)
      .map((id) => ({ id }));
  const seen: string[] = [];
  for await (const rows of batches(read)) {
    expect(rows.length).toBeLessThanOrEqual(1000);
    seen.push(...rows.map(({ id }) => id));
  }
  running = false;
  expect(seen).toEqual(ids);
  expect(turns).toBeGreaterThanOrEqual(20);
});
