import type { EncouragementKind } from "@/lib/encouragements/limits";
import type { Heard } from "@/lib/intake/limits";
import { dayText } from "@/lib/kernel/time";
import type { FirstKind, MilestoneKind } from "@/lib/milestones/limits";
import type { Follows } from "@/lib/notebook/follows";
import type { ContentNote } from "@/lib/threads/limits";
import type { NoteChoices } from "@/lib/threads/note-rule";
import type { PostStatus, Shown } from "@/lib/threads/visibility";

type Follow = Follows["threads"][string]["follow"];

/**
 * Everything that a member wrote or keeps here, as the file gives it. Days, never hours: who finds the file learns no
 * more of when than the pages tell. It names no volunteer.
 */
export type Export = {
  readonly madeOn: string;
  readonly profile: { address: string; name: string; about: string | null; showsCairn: boolean } | null;
  readonly threads: readonly ExportedThread[];
  readonly milestones: readonly ExportedMilestone[];
  readonly encouragements: readonly { to: string; kind: EncouragementKind }[];
  /** Of cases that are still open. */
  readonly reports: readonly { about: string; reason: string; words: string | null }[];
  /** Cries for help that could not be posted and wait for a volunteer. */
  readonly waiting: readonly string[];
  /** What volunteers left at the door. */
  readonly notices: readonly { kind: string; until: string; rule: string | null; words: string | null }[];
  readonly notebook: {
    /** Whose device this sign-in is on. */
    readonly device: string;
    readonly threads: readonly { address: string; follow: Follow; readTo: number }[];
    /** Own words beside which help was shown, to them alone. */
    readonly heard: readonly { address: string; level: Heard; folded: boolean }[];
    /** How many kind words about own posts and milestones they have been shown. */
    readonly encouraged: readonly { address: string; seen: number }[];
    /** Stones after which they want to be asked how it has been since, and from which day on. */
    readonly asks: readonly { address: string; from: string }[];
    /** They chose to be shown whose conversations wait for a first reply. */
    readonly helps: boolean;
    /** How they chose to read words with each content note. */
    readonly notes: NoteChoices;
    readonly drafts: readonly { place: string; savedOn: string; fields: Readonly<Record<string, readonly string[]>> }[];
  };
};

export type ExportedThread = {
  readonly address: string;
  /** Whether others see the thread now. */
  readonly shown: Shown;
  /** Null where it was taken from view, empty where who opened the thread took it back. */
  readonly title: string | null;
  readonly board: string;
  /** The name they have in it. */
  readonly name: string;
  readonly lastingName: boolean;
  readonly stage: string | null;
  readonly themes: readonly string[];
  readonly posts: readonly ExportedPost[];
};

export type ExportedPost = {
  readonly address: string;
  readonly opens: boolean;
  /** Beneath a stone only the month, as of the stone. */
  readonly day: string;
  readonly standing: PostStatus;
  readonly edited: boolean;
  readonly contentNotes: readonly string[];
  /** The post that it answers: where it stands, who wrote it as far as everybody can see, and whether it is quoted. None of its words. */
  readonly answers: { readonly address: string; readonly name: string | null; readonly quoted: boolean } | null;
  readonly words: string;
  readonly decision: Decision | null;
};

/** What a volunteer decided about words, and why. */
export type Decision = { readonly rule: string | null; readonly words: string | null };

export type ExportedMilestone = {
  readonly address: string;
  /** '2026-11', the month its week began in: who finds the file must not count back either. */
  readonly month: string;
  readonly standing: PostStatus;
  readonly name: string;
  readonly lastingName: boolean;
  readonly kind: MilestoneKind;
  readonly first: FirstKind | null;
  readonly contentNotes: readonly ContentNote[];
  readonly amount: number | null;
  readonly about: boolean;
  readonly onMedication: boolean;
  readonly words: string;
  readonly decision: Decision | null;
};

export const monthOf = (week: Date): string => dayText(week).slice(0, 7);
