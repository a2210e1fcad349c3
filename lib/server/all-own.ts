import { ENCOURAGEMENT_KINDS, type Encouragements } from "@/lib/encouragements/limits";
import type { ThreadPage } from "@/lib/threads/queries";
import type { PostView } from "@/lib/threads/view";
import type { Having } from "./anybody";
import type { ReadingHere } from "./reading";

type Shown = {
  readonly page: ThreadPage;
  readonly given: ReadonlyMap<string, Encouragements>;
  readonly here: ReadingHere | null;
};

/** Where the page made for 'words' leads to go on reading: who gets a page with it is led elsewhere. */
export const GO_ON = "#go-on";

/** Stands in the form in the place of the name that somebody speaks under in the thread. */
const NAMELESS = { name: "-", avatarSeed: "-", asProfile: false };

/** A thread as it is shown to somebody of whose own it all is: the pieces that members' pages are put together from. */
export function allOwn(having: Having | undefined, shown: Shown): Shown {
  if (having === "words") {
    const { thread, posts } = shown.page;
    const items = posts.items.map((post) => ownWords(post, thread.lockedOn === null));
    const here = { goOn: GO_ON, mark: posts.items[0]?.id ?? null, readTo: null, following: true };
    return { ...shown, here, page: { thread: { ...thread, ownVoice: NAMELESS }, posts: { ...posts, items } } };
  }
  if (having === "encouragements")
    return { ...shown, given: new Map([...shown.given].map(([id, { counts }]) => [id, everyOne(counts)])) };
  return shown;
}

const ownWords = (post: PostView, open: boolean): PostView => ({ ...post, own: true, mayEdit: open });

const everyOne = (counts: Encouragements["counts"]): Encouragements => ({
  counts,
  mine: ENCOURAGEMENT_KINDS.filter((kind) => counts[kind] > 0),
});
