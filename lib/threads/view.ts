import type { AuthorNotice } from "@/lib/cases/author-notice";
import type { Refusal } from "@/lib/kernel/result";
import type { Answered, Unfolded } from "./answered";
import type { ContentNote } from "./limits";
import type { OwnCare } from "./own-care";
import type { PostStatus } from "./visibility";

/** A line in a list of threads. */
export type ThreadLine = {
  id: string;
  title: string;
  boardId: string;
  boardName: string;
  withdrawn: boolean;
  pinned: boolean;
  locked: boolean;
  name: string;
  avatarSeed: string;
  profileId: string | null;
  contentNotes: ContentNote[];
  replyCount: number;
  waiting: boolean;
  latestOn: Date;
  /** The stone that it stands beneath: of its times only the week is known. */
  stoneId: string | null;
};

/** A story in the library: enough to choose by. */
export type StoryLine = ThreadLine & {
  stage: string | null;
  themes: string[];
  opening: string;
  minutes: number;
  /** Its author lets search engines find it. */
  searchable: boolean;
} & Unfolded;

export type PostView = Unfolded & {
  id: string;
  seq: number;
  revision: number;
  body: string;
  standing: PostStatus;
  edited: boolean;
  contentNotes: ContentNote[];
  /** Beneath a stone the Monday of its week. */
  day: Date;
  /** The stone beneath which it was written, or which it is: the opening there has the words of the stone. */
  stoneId: string | null;
  name: string;
  avatarSeed: string;
  profileId: string | null;
  /** A volunteer answered, in the one name they share. */
  byVolunteers: boolean;
  byOpener: boolean;
  own: boolean;
  mayEdit: boolean;
  /** The post that this one answers, with what is quoted of it, where everybody can still see it. */
  answers: Answered | null;
  /** What its author is told about words that volunteers have looked at, or are to. */
  notice: AuthorNotice | null;
  /** What stands under own words, for their writer alone; null until it is known who asks. */
  care: OwnCare | null;
};

export type ThreadView = {
  id: string;
  /** The stone that it stands beneath; null of all others. */
  stoneId: string | null;
  label: string;
  title: string;
  standing: PostStatus;
  lockedOn: Date | null;
  board: { id: string; name: string; slug: string; line: string; groundRules: string[]; stories: boolean };
  /** The day of the latest activity. */
  latestOn: Date;
  /** The last reply that everybody sees; null before there is one. */
  newestId: string | null;
  stage: string | null;
  themes: string[];
  replyCount: number;
  /** A story whose author lets search engines find it. */
  indexed: boolean;
  /** Under which name the viewer is here; null before their first words. */
  ownVoice: { name: string; avatarSeed: string; asProfile: boolean } | null;
  /** Why the viewer cannot reply; null when they can. */
  replyRefusal: Refusal | null;
};
