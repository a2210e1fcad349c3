import type { EncouragementKind } from "@/lib/encouragements/limits";
import { GO_ON } from "../all-own";

/** What a thread's page shows to one member and to nobody else. */
export type Own = {
  readonly spoke: boolean;
  readonly posts: readonly { readonly id: string; readonly mayEdit: boolean }[];
  readonly encouragements: readonly { readonly postId: string; readonly kind: EncouragementKind }[];
  readonly following: boolean;
  readonly goOn: string | null;
  readonly mark: string | null;
};

/** The same page made for nobody three times: as it is for somebody who has nothing of their own there, all words, or all encouragements. */
export type Pieces = {
  readonly nothing: Buffer;
  readonly words: Buffer | null;
  readonly encouragements: Buffer | null;
};

type Stretch = readonly [from: number, to: number];
type Cut = { readonly at: Stretch; readonly piece: Buffer };
/** Finds one place of a page. */
type Place = (page: Buffer) => Stretch | null;

export const needsWords = (own: Own): boolean =>
  own.spoke || own.posts.length > 0 || own.following || own.goOn !== null || own.mark !== null;

/**
 * A member's page: every place as it stands where it is theirs. What people wrote cannot look like a place, since no
 * angle bracket of theirs reaches a page as one. Null where a place is not found: then nothing may be put together.
 */
export function putTogether({ nothing, words, encouragements }: Pieces, own: Own): Buffer | null {
  const cuts = [
    ...(needsWords(own) ? wordCuts(nothing, words ?? Buffer.of(), own) : []),
    ...encouragementCuts(nothing, encouragements ?? Buffer.of(), own),
  ];
  const sure = cuts
    .filter((cut) => cut !== null)
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
  if (sure.length < cuts.length) return null;
  const parts: Buffer[] = [];
  let end = 0;
  for (const { at, piece } of sure) {
    parts.push(nothing.subarray(end, at[0]), piece);
    end = at[1];
  }
  return Buffer.concat([...parts, nothing.subarray(end)]);
}

function wordCuts(nothing: Buffer, words: Buffer, { posts, spoke, following, goOn, mark }: Own): (Cut | null)[] {
  const cuts = posts.map(({ id, mayEdit }) => {
    const own = pieceOf(words, post(id));
    return cut(post(id)(nothing), own && (mayEdit ? own : without(own, around(`/edit/${id}"`, "<a ", "</a>"))));
  });
  if (following) cuts.push(cut(followForm(nothing), pieceOf(words, followForm)));
  // A locked thread has no form.
  const form = replyForm(nothing);
  if (spoke && form) cuts.push(cut(form, ownReplyForm(words, posts)));
  if (goOn) cuts.push(cut(endOfTitle(nothing), goOnLine(words, goOn)));
  if (mark) cuts.push(cut(startOf(post(mark)(nothing)), pieceOf(words, around('class="read-to"', "<p ", "</p>"))));
  return cuts;
}
/** One's own words have no buttons: nobody encourages themselves. */
function encouragementCuts(nothing: Buffer, pressed: Buffer, own: Own): (Cut | null)[] {
  const button = (does: string) => around(`value="${does}"`, "<button ", "</button>");
  return own.encouragements.map(({ postId, kind }) =>
    cut(button(`give ${kind} ${postId}`)(nothing), pieceOf(pressed, button(`take-back ${kind} ${postId}`))),
  );
}

const post = (id: string): Place => around(` id="${id}"`, "<article ", "</article>");
const followForm: Place = (page) =>
  around(' name="follow"', '<div class="follow', "</div>")(page) ?? around(' name="follow"', "<form ", "</form>")(page);
const replyForm: Place = around(' id="reply"', "<form ", "</form>");
const VOICE = /<span class="voice">(<svg.*?<\/svg>)(?:<a [^>]*>)?(<bdi>.*?<\/bdi>)(?:<\/a>)?<\/span>/s;

/** The form of somebody who has spoken here names them; the name stands at their words. In the form it leads nowhere. */
function ownReplyForm(words: Buffer, posts: Own["posts"]): Buffer | null {
  const form = pieceOf(words, replyForm)?.toString();
  const voice = posts.map(({ id }) => VOICE.exec(String(pieceOf(words, post(id))))).find((found) => found !== null);
  if (!form || !voice || !VOICE.test(form)) return null;
  return Buffer.from(form.replace(VOICE, () => `<span class="voice">${voice[1]}${voice[2]}</span>`));
}

function goOnLine(words: Buffer, goOn: string): Buffer | null {
  const line = pieceOf(words, around(`href="${GO_ON}"`, "<p>", "</p>"));
  return line && Buffer.from(line.toString().replace(GO_ON, () => goOn));
}

/** Directly after what the thread is called. */
function endOfTitle(page: Buffer): Stretch | null {
  const title = page.indexOf("<h1>");
  const end = title < 0 ? -1 : page.indexOf("</header>", title);
  return end < 0 ? null : [end + "</header>".length, end + "</header>".length];
}

/** The element that `mark` stands in. None of these kinds stands within another of its own. */
function around(mark: string, open: string, close: string): Place {
  return (page) => {
    const at = page.indexOf(mark);
    const from = at < 0 ? -1 : page.lastIndexOf(open, at);
    const to = from < 0 ? -1 : page.indexOf(close, from);
    // One that is closed before the mark does not hold it.
    return at < 0 || to < at ? null : [from, to + close.length];
  };
}

const cut = (at: Stretch | null, piece: Buffer | null): Cut | null => (at && piece ? { at, piece } : null);
const startOf = (at: Stretch | null): Stretch | null => at && [at[0], at[0]];

function pieceOf(page: Buffer, place: Place): Buffer | null {
  const at = place(page);
  return at && page.subarray(at[0], at[1]);
}

function without(page: Buffer, place: Place): Buffer {
  const at = place(page);
  return at ? Buffer.concat([page.subarray(0, at[0]), page.subarray(at[1])]) : page;
}
