import type { MilestoneKind } from "./limits";
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
  readonly amount: number | null;
  readonly about: boolean;
  readonly onMedication: boolean;
  readonly words: string;
  readonly standing: MilestoneStatus;
  readonly shared: SharedIn;
  /** Whether the viewer placed it. */
  readonly mine: boolean;
};

/** A stone in somebody's cairn: only what the drawing and its text alternative need. */
export type CairnStone = Pick<MilestoneView, "id" | "stoneSeed" | "kind" | "amount" | "about" | "onMedication">;
