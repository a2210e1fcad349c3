import { type ContentNote, DOORS, type DoorName, HEAVY_NOTES, type StoryStage, type Theme } from "./limits";

/** What leads on from one moment: where such things are spoken about, and whose stories come near it. */
export type Door = {
  readonly name: DoorName;
  /** Keys of boards, the best first: a host may have others, or none of them. */
  readonly boards: readonly string[];
  readonly stories: { readonly stage?: StoryStage; readonly theme?: Theme };
  /** What is not shown to somebody in this moment, however well it is meant. */
  readonly leavesOut: readonly ContentNote[];
};

const PULLS: readonly ContentNote[] = ["use_described"];

const leads: Record<DoorName, Omit<Door, "name">> = {
  "just-used": { boards: ["slips", "harm-reduction"], stories: { stage: "starting-again" }, leavesOut: PULLS },
  "want-to-use": { boards: ["cravings", "slips"], stories: { stage: "early-days" }, leavesOut: PULLS },
  "someone-i-love": { boards: ["families"], stories: { stage: "walking-beside" }, leavesOut: [] },
  "cannot-sleep": { boards: ["night-owls", "newcomers"], stories: {}, leavesOut: HEAVY_NOTES },
  medication: { boards: ["medication"], stories: { theme: "medication" }, leavesOut: PULLS },
};

/** The door at this number of an address, or null. */
export function doorAt(number: string): Door | null {
  const name = DOORS.find((_, place) => String(place + 1) === number);
  return name ? { name, ...leads[name] } : null;
}
