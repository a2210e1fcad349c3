import { newId } from "@/lib/kernel/ids";
import { PlainError } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { URLENCODED } from "@/lib/testing/forms";
import type { LoadedCommunity } from "./community";
import { type LoadTarget, type Measured, measure } from "./measure";
import type { Served } from "./processes";
import { filledIn, readReplyForm } from "./reply-form";

const CONNECTIONS = [1, 10, 50];

/** A line of the table; `ratio`: its requests per second as a share of the bare server's around it. */
export type ResultLine = Measured & { ratio: number };

type Run = { site: Served; bare: Served; bareMemory: Served; community: LoadedCommunity; seconds: number };
/** Pages and the bare server that they are measured against, which runs before and after them on the same machine. */
type Round = { bare: LoadTarget; pages: (connections: number) => Promise<Measured[]> };

/** Everything in one run. What is rendered stands against a bare server with a query, what is kept against memory. */
export async function measureAll(run: Run): Promise<ResultLine[]> {
  const { site, community, seconds } = run;
  const page = (name: string, path: string, headers: Record<string, string> = {}, server = site): LoadTarget => ({
    name,
    server,
    path,
    headers,
    expect: 200,
  });
  const thread = `/t/${community.threadId}`;
  const kept = [page("home, kept", "/"), page("board, kept", `/b/${community.boardId}`), page("thread, kept", thread)];
  const reply = await replyTarget(site, community);
  const rendered = [
    // An edge that is not there leads to the first page, and each to one that nobody asked for yet: made for a reader.
    { ...page("thread, rendered", thread), each: () => ({ path: `${thread}?after=${newId()}` }) },
    page("thread, signed in", thread, { cookie: community.cookie }),
    page("thread, own words", thread, { cookie: community.speakersCookie }),
    reply,
  ];
  const each =
    (targets: readonly LoadTarget[], duration = seconds) =>
    async (connections: number) => {
      const measured: Measured[] = [];
      for (const target of targets) measured.push(await measure(target, connections, duration));
      return measured;
    };
  const bare = page("bare server", "/", {}, run.bare);
  const memory = page("bare memory", "/", {}, run.bareMemory);
  const readers = page("thread, kept, among replies", thread);
  const rounds: Round[] = [
    { bare, pages: each(rendered) },
    {
      bare: memory,
      pages: async (connections) => [
        ...(await each(kept)(connections)),
        ...(connections < 10 ? [] : await whileWriting(readers, reply, connections, seconds)),
      ],
    },
  ];
  await step("warm-up", async () => {
    await each([bare, memory, ...kept, ...rendered], Math.min(seconds, 3))(10);
  });
  const lines: ResultLine[] = [];
  for (const connections of CONNECTIONS) {
    await step(`${connections} ${connections === 1 ? "connection" : "connections"}`, async () => {
      const postsBefore = await community.posts();
      const found: ResultLine[] = [];
      for (const round of rounds) found.push(...(await lineUp(round, connections, seconds)));
      const replies = found.filter((line) => line.name === reply.name).reduce((sum, line) => sum + line.right, 0);
      const there = (await community.posts()) - postsBefore;
      if (there < replies)
        throw new PlainError(`${replies} replies were answered as kept and only ${there} are in the database.`);
      lines.push(...found);
    });
  }
  return lines;
}

async function lineUp({ bare, pages }: Round, connections: number, seconds: number): Promise<ResultLine[]> {
  const before = await measure(bare, connections, seconds);
  const measured = await pages(connections);
  const after = await measure(bare, connections, seconds);
  const reference = (before.rate + after.rate) / 2;
  const both = { ...before, name: `${bare.name}, before` };
  const again = { ...after, name: `${bare.name}, after` };
  return [both, ...measured, again].map((one) => ({ ...one, ratio: one.rate / reference }));
}

/** One connection in ten writes replies, in other threads; the others read. */
async function whileWriting(
  reader: LoadTarget,
  reply: LoadTarget,
  connections: number,
  seconds: number,
): Promise<Measured[]> {
  const writers = Math.max(1, Math.round(connections / 10));
  return Promise.all([measure(reader, connections - writers, seconds), measure(reply, writers, seconds)]);
}

/** The real form, sent as a browser without scripts sends it, to one thread after the other. */
async function replyTarget(site: Served, community: LoadedCommunity): Promise<LoadTarget> {
  const forms = await Promise.all(
    community.talks.map((id) => readReplyForm(site.address, `/t/${id}`, community.cookie)),
  );
  let turn = 0;
  return {
    name: "reply",
    server: site,
    path: forms[0]?.action ?? "/",
    headers: { cookie: community.cookie, origin: site.address, "content-type": URLENCODED },
    expect: 303,
    method: "POST",
    each: () => {
      const form = forms[turn++ % forms.length];
      if (!form) throw new Error("There is no form to send");
      return { path: form.action, body: filledIn(form) };
    },
  };
}
