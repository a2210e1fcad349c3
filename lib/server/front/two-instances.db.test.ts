import { afterAll, expect, test } from "vitest";
import { forms } from "@/lib/kernel/addresses";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { frontServer, TRUSTING } from "@/lib/testing/front";
import { Wire } from "@/lib/testing/wire";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import type { Handle } from "./ask-next";
import { Changes } from "./changes";
import { PageStore } from "./page-store";

test("words taken back at one front server are not served again by another, however far from the database", async () => {
  const url = await testDatabaseUrl();
  process.env.DATABASE_URL = url;
  const db = patientPrisma(url);
  afterAll(() => db.$disconnect());
  const world = await threadWorld(db);
  const author = aMember();
  const opened = await openThread(world.as(author), world.opening());
  const id = opened.ok ? opened.value.threadId : "";
  let newest = "";

  // A page tells what stands in the thread; a form takes the newest words back.
  const handle: Handle = async (request, response) => {
    if (request.method === "POST") await withdrawPost(world.as(author), { postId: newest });
    const posts = await db.post.findMany({ where: { threadId: id }, select: { body: true } });
    response.setHeader("Content-Type", "text/plain").end(posts.map(({ body }) => body).join("\n"));
  };

  const instance = async (late: number): Promise<string> => {
    const wire = new Wire(url);
    afterAll(() => wire.close());
    const store = new PageStore(1_000_000);
    const changes = new Changes(store, await wire.open(url), TRUSTING);
    await changes.start();
    afterAll(() => changes.end());
    wire.late = late;
    const [server, port] = await frontServer(handle, store, changes);
    afterAll(() => server.close());
    return `http://127.0.0.1:${port}`;
  };
  const near = await instance(0);
  const far = await instance(100);
  const read = async (address: string) => (await fetch(`${address}/t/${id}`)).text();

  for (const words of ["The first that I take back.", "The second that I take back."]) {
    await read(far);
    const reply = await replyToThread(world.as(author), world.reply(id, { body: words }));
    newest = reply.ok ? reply.value.postId : "";
    await expect.poll(() => read(far)).toContain(words);
    const form = { method: "POST", headers: { origin: near }, body: new URLSearchParams({ intent: "withdraw" }) };
    expect((await fetch(`${near}${forms.withdrawPost(id, newest)}`, form)).status).toBe(200);
    expect(await read(far)).not.toContain(words);
    expect(await read(near)).not.toContain(words);
  }
});
