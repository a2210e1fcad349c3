import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ReplyForm } from "@/components/composer/reply-form";
import { FollowForm } from "@/components/inbox/follow-form";
import { NO_ENCOURAGEMENTS } from "@/lib/encouragements/limits";
import { at } from "@/lib/kernel/addresses";
import { allOwn } from "@/lib/server/all-own";
import type { Having } from "@/lib/server/anybody";
import { type Own, putTogether } from "@/lib/server/front/own-page";
import type { PostView, ThreadView } from "@/lib/threads/view";
import { ThreadArticle } from "./thread-article";

/** As much like a place of our own as somebody can write. */
const FORGED =
  '</article><form id="reply" name="follow"> id="a000000000000000" href="#go-on" class="read-to" $& value="give strength a000000000000000"';
const DAY = new Date("2026-03-01");

const idOf = (seq: number) => `${"abcdef"[seq]}000000000000000`;
const post = (seq: number, more: Partial<PostView> = {}): PostView => ({
  id: idOf(seq),
  seq,
  revision: 1,
  body: `${seq} ${FORGED}`,
  standing: "visible",
  edited: false,
  contentNotes: [],
  day: DAY,
  name: `Quiet Willow ${seq} <b>`,
  avatarSeed: `seed ${seq}`,
  profileId: null,
  byOpener: seq === 0,
  own: false,
  mayEdit: false,
  answers: null,
  notice: null,
  crisis: false,
  ...more,
});
const posts = [
  post(0),
  post(1, { profileId: idOf(1), contentNotes: ["overdose_or_death"] }),
  post(2, { standing: "withdrawn", body: "" }),
  post(3),
];
const thread: ThreadView = {
  id: idOf(5),
  label: "Stone",
  title: `Title ${FORGED}`,
  standing: "visible",
  lockedOn: null,
  board: { id: idOf(4), name: "Newcomers", stories: false },
  stage: null,
  themes: [],
  replyCount: 3,
  indexed: false,
  ownVoice: null,
  replyRefusal: null,
};
const given = new Map([[idOf(3), { ...NO_ENCOURAGEMENTS, counts: { ...NO_ENCOURAGEMENTS.counts, strength: 2 } }]]);
const nothing: Own = { spoke: false, posts: [], encouragements: [], following: false, goOn: null, mark: null };

type Shown = Parameters<typeof allOwn>[1];
const none = (locked: boolean): Shown => ({
  page: {
    thread: { ...thread, lockedOn: locked ? DAY : null, replyRefusal: locked ? { code: "thread-locked" } : null },
    posts: { items: posts, before: null, after: null },
  },
  given,
  here: { goOn: null, mark: null, readTo: null, following: false },
});

/** The thread's own part of its page. */
function drawn(shown: Shown): Buffer {
  const { id, ownVoice, replyRefusal } = shown.page.thread;
  return Buffer.from(
    renderToStaticMarkup(
      <ThreadArticle {...shown} encourage>
        <FollowForm
          threadId={id}
          following={shown.here?.following ?? null}
          returned={null}
          besideReply={replyRefusal === null}
        />
        {replyRefusal ? (
          <p id="reply">closed</p>
        ) : (
          <ReplyForm
            threadId={id}
            returned={null}
            submission={idOf(5)}
            voice={ownVoice}
            here={at.thread(id)}
            saved={null}
          />
        )}
      </ThreadArticle>,
    ),
  );
}

const together = (own: Partial<Own>, locked = false) => {
  const piece = (having: Having) => drawn(allOwn(having, none(locked)));
  const pieces = { nothing: piece("nothing"), words: piece("words"), encouragements: piece("encouragements") };
  return putTogether(pieces, { ...nothing, ...own })?.toString();
};

/** The same page as it is made for whoever wrote these posts. */
function alone(seqs: readonly number[], mayEdit: boolean, locked = false): Shown {
  const shown = none(locked);
  const items = posts.map((one) => ({
    ...one,
    own: seqs.includes(one.seq),
    mayEdit: mayEdit && seqs.includes(one.seq),
  }));
  const speaker = posts[seqs[0] ?? 0];
  const ownVoice = speaker && { name: speaker.name, avatarSeed: speaker.avatarSeed, asProfile: false };
  return {
    ...shown,
    page: { thread: { ...shown.page.thread, ownVoice: ownVoice ?? null }, posts: { ...shown.page.posts, items } },
  };
}

describe("put together from pieces, a page is the one made alone", () => {
  test.each([
    ["who opened the thread and may still edit", [0], true, false],
    ["who spoke by their profile, with a content note", [1], false, false],
    ["who took one of their posts back", [3, 2], true, false],
    ["who spoke where the thread is locked", [0], false, true],
  ])("for somebody %s", (_who, seqs, mayEdit, locked) => {
    const own = { spoke: true, posts: seqs.map((seq) => ({ id: idOf(seq), mayEdit })) };
    expect(together(own, locked)).toBe(drawn(alone(seqs, mayEdit, locked)).toString());
  });

  test("for somebody who encouraged a post", () => {
    const mine = new Map([[idOf(3), { ...(given.get(idOf(3)) ?? NO_ENCOURAGEMENTS), mine: ["strength" as const] }]]);
    const page = together({ encouragements: [{ postId: idOf(3), kind: "strength" }] });
    expect(page).toBe(drawn({ ...none(false), given: mine }).toString());
  });

  test("for somebody who follows, and finds something new", () => {
    const here = { goOn: `#${idOf(3)}`, mark: idOf(3), following: true };
    expect(together(here)).toBe(drawn({ ...none(false), here: { ...here, readTo: null } }).toString());
  });

  test("and it is the kept one where nothing is their own", () => {
    expect(together({})).toBe(drawn(none(false)).toString());
  });
});
