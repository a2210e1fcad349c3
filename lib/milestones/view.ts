import type { ContentNote } from "@/lib/threads/limits";
import type { FirstKind, MilestoneKind } from "./limits";
import type { MilestoneStatus } from "./policy";
import type { SharedIn } from "./week";

/** A stone as a page shows it. */
export type MilestoneView = {
  readonly id: string;
  /** Null under an alias: there is no page behind that name. */
  readonly profileId: string | null;
  readonly name: string;
  readonly avatarSeed: string;
  readonly stoneSeed: string;
  readonly kind: MilestoneKind;
  /** Which first; null of other kinds, and where nobody was asked. */
  readonly first: FirstKind | null;
  readonly amount: number | null;
  readonly about: boolean;
  readonly onMedication: boolean;
  readonly words: string;
  readonly contentNotes: readonly ContentNote[];
  /** Whoever reads chose to see words with such notes: they stand open. */
  readonly unfolded?: boolean;
  readonly standing: MilestoneStatus;
  readonly shared: SharedIn;
  /** Whether it lies on the wall; else its thread stands on the board alone. */
  readonly onWall: boolean;
  /** Whether the viewer placed it. */
  readonly mine: boolean;
};

/** A stone in somebody's cairn: only what the drawing and its text alternative need. */
export type CairnStone = Pick<
  MilestoneView,
  "id" | "stoneSeed" | "kind" | "first" | "amount" | "about" | "onMedication" | "words" | "contentNotes"
>;
