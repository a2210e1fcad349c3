import { allow, type Result, refuse } from "@/lib/kernel/result";
import { days, hours, later } from "@/lib/kernel/time";
import { type Member, moderates, type Viewer } from "@/lib/kernel/viewer";
import { EDIT_HOURS } from "./limits";
import { mayReadPost, mayReadThread, type PostStatus } from "./visibility";

/** What a policy needs to know of a thread; `opensOwn`: the viewer opened it. */
export type ThreadStanding = {
  id: string;
  standing: PostStatus;
  lockedOn: Date | null;
  replyCount: number;
  opensOwn: boolean;
  /** The stone that the thread stands beneath; null of all others. */
  stoneId: string | null;
};

export type PostStanding = {
  id: string;
  seq: number;
  standing: PostStatus;
  revision: number;
  hour: Date;
  own: boolean;
  thread: ThreadStanding;
};

/** Proof that a policy was asked: a command gets at an author only through one of these. */
export type OpenPermit<B> = { readonly member: Member; readonly board: B };
export type ReplyPermit<T extends ThreadStanding> = { readonly member: Member; readonly thread: T };
export type OwnPermit<P extends PostStanding> = { readonly member: Member; readonly post: P };

export function permitOpen<B>(viewer: Viewer, board: B | null, now: Date): Result<OpenPermit<B>> {
  if (board === null) return refuse({ code: "not-found" });
  const member = speaking(viewer, now);
  return member.ok ? allow({ member: member.value, board }) : member;
}

export function permitReply<T extends ThreadStanding>(
  viewer: Viewer,
  thread: T | null,
  now: Date,
): Result<ReplyPermit<T>> {
  // A removed thread answers exactly like one that never existed.
  if (thread === null || !mayReadThread(viewer, thread)) return refuse({ code: "not-found" });
  // Said first: nobody should join, sign in or wait for the end of a pause to find that it was in vain.
  if (thread.lockedOn && !moderates(viewer))
    return refuse({ code: "thread-locked", ...(viewer.kind === "reader" ? { signedOut: true as const } : {}) });
  const member = speaking(viewer, now);
  if (!member.ok) return member;
  // Held or removed words draw no answers, not even from those who may see them.
  if (thread.standing === "held" || thread.standing === "removed") return refuse({ code: "not-allowed" });
  return allow({ member: member.value, thread });
}

/**
 * Only the hour of a post is kept, so the time to edit ends with the 24th hour after the one it was posted in began; and
 * beneath a stone only the week, so there it ends a day after the week.
 */
export function permitEdit<P extends PostStanding>(
  viewer: Viewer,
  post: P | null,
  now: Date,
  revision?: number,
): Result<OwnPermit<P>> {
  const own = permitOwn(viewer, post);
  if (!own.ok) return own;
  const member = speaking(viewer, now);
  if (!member.ok) return member;
  const { standing, thread, hour } = own.value.post;
  if (standing === "withdrawn" || standing === "removed") return refuse({ code: "not-allowed" });
  if (thread.lockedOn && !moderates(viewer)) return refuse({ code: "thread-locked" });
  const known = thread.stoneId === null ? 0 : days(7);
  if (now >= later(hour, known + hours(EDIT_HOURS))) return refuse({ code: "too-late" });
  if (revision !== undefined && revision !== own.value.post.revision) return refuse({ code: "conflict" });
  return own;
}

/** Taking one's words back is always possible: a pause, a lock or the time do not bind it. */
export function permitWithdraw<P extends PostStanding>(viewer: Viewer, post: P | null): Result<OwnPermit<P>> {
  const own = permitOwn(viewer, post);
  if (own.ok && own.value.post.standing === "withdrawn") return refuse({ code: "not-allowed" });
  return own;
}

function permitOwn<P extends PostStanding>(viewer: Viewer, post: P | null): Result<OwnPermit<P>> {
  // What opens the thread beneath a stone is the stone: it is changed and taken back there.
  if (post === null || (post.seq === 0 && post.thread.stoneId !== null)) return refuse({ code: "not-found" });
  // Their own words stay in reach of their author even where the thread around them is gone.
  const readable = post.own || (mayReadThread(viewer, post.thread) && mayReadPost(viewer, post));
  if (!readable) return refuse({ code: "not-found" });
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (!post.own) return refuse({ code: "not-yours" });
  return allow({ member: viewer, post });
}

function speaking(viewer: Viewer, now: Date): Result<Member> {
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (viewer.pausedUntil && viewer.pausedUntil > now) return refuse({ code: "paused", until: viewer.pausedUntil });
  return allow(viewer);
}
