import { PlainError } from "../plain-error";
import { step } from "../progress";
import type { Community } from "./community";
import { type Measured, measure, type Target } from "./measure";
import type { Served } from "./processes";
import { FORM_TYPE, filledIn, readReplyForm } from "./reply-form";

const CONNECTIONS = [1, 10, 50];

/** A line of the table; `ratio`: its requests per second as a share of the bare server's around it. */
export type Line = Measured & { ratio: number };

/** Everything in one run: the bare server before and after the pages of each round, so that both meet the same machine. */
export async function measureAll(run: {
  site: Served;
  bare: Served;
  community: Community;
  seconds: number;
}): Promise<Line[]> {
  const { site, bare, community, seconds } = run;
  const page = (name: string, path: string, headers: Record<string, string> = {}): Target => ({
    name,
    server: site,
    path,
    headers,
    expect: 200,
  });
  const bareTarget: Target = { name: "bare server", server: bare, path: "/", headers: {}, expect: 200 };
  const thread = `/t/${community.threadId}`;
  const signedIn = { cookie: community.cookie };
  const targets = [
    page("home", "/"),
    page("board", `/b/${community.boardId}`),
    page("thread, no account", thread),
    page("thread, signed in", thread, signedIn),
    await replyTarget(site, community),
  ];
  await step("warm-up", async () => {
    for (const target of [bareTarget, ...targets]) await measure(target, 10, Math.min(seconds, 3));
  });
  const lines: Line[] = [];
  for (const connections of CONNECTIONS) {
    await step(`${connections} ${connections === 1 ? "connection" : "connections"}`, async () => {
      const before = await measure(bareTarget, connections, seconds);
      const postsBefore = await community.posts();
      const measured: Measured[] = [];
      for (const target of targets) measured.push(await measure(target, connections, seconds));
      const kept = (await community.posts()) - postsBefore;
      const after = await measure(bareTarget, connections, seconds);
      const replies = measured.at(-1)?.right ?? 0;
      if (kept < replies)
        throw new PlainError(`${replies} replies were answered as kept and only ${kept} are in the database.`);
      const reference = (before.rate + after.rate) / 2;
      const both = { ...before, name: "bare server, before" };
      const again = { ...after, name: "bare server, after" };
      lines.push(...[both, ...measured, again].map((one) => ({ ...one, ratio: one.rate / reference })));
    });
  }
  return lines;
}

/** The real form, sent as a browser without scripts sends it, to one thread after the other. */
async function replyTarget(site: Served, community: Community): Promise<Target> {
  const forms = await Promise.all(
    community.talks.map((id) => readReplyForm(site.address, `/t/${id}`, community.cookie)),
  );
  let turn = 0;
  return {
    name: "reply",
    server: site,
    path: forms[0]?.path ?? "/",
    headers: { cookie: community.cookie, origin: site.address, "content-type": FORM_TYPE },
    expect: 303,
    post: () => {
      const form = forms[turn++ % forms.length];
      if (!form) throw new Error("There is no form to send");
      return { path: form.path, body: filledIn(form) };
    },
  };
}
